package io.kehu.platform.event.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The active relay's hold on the outbox: one connection with the advisory lock. Closing it gives the lock away.
///
/// Why the order of insertion is right for each key: events of one aggregate are appended by transactions that its version puts one after the other. The
/// later one read the aggregate after the earlier had committed, so its `seq` is greater, and whoever sees its rows sees the earlier ones too. A
/// transaction that commits late has a small `seq` but gets a later position: positions follow the commit as the relay sees it, and are never given below
/// one that was given before.
final class OutboxTable implements AutoCloseable {
  /// Of "kehu-outbox"; a database belongs to one service, so one number is enough.
  private static final long LOCK = 0x6B656875_6F757462L;

  private static final int MAX_BYTES = 16 * 1024 * 1024;

  private static final String GIVE_POSITIONS =
      """
      with pending as materialized (
        select seq, created_at, row_number() over (order by seq) as n
        from (select seq, created_at from outbox_event where position is null order by seq limit ?) waiting
      ), given as (
        update outbox_event e
        set position = (select last_position from outbox_relay) + pending.n
        from pending
        where e.seq = pending.seq and e.created_at = pending.created_at
      )
      update outbox_relay set last_position = last_position + (select count(*) from pending)
      where exists (select from pending)
      """;

  private static final String UNSENT =
      """
      select position, id, aggregatetype, aggregateid, event_key, type, source, payload, occurred_at, traceparent
      from (
        select e.*, sum(octet_length(payload)) over (order by position) - octet_length(payload) as bytes_before
        from outbox_event e
        where position > (select sent_position from outbox_relay)
        order by position
        limit ?
      ) next
      where bytes_before < ?
      order by position
      """;

  private final Connection connection;

  private OutboxTable(Connection connection) {
    this.connection = connection;
  }

  /// Null when another relay holds the lock.
  static @Nullable OutboxTable tryLock(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      // A dead machine's lock is free after half a minute, not after two hours.
      statement.execute(
          "set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 4");
      try (ResultSet answer = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
        answer.next();
        if (!answer.getBoolean(1)) {
          return null;
        }
      }
      // Rows are always found by an index: a table that was filled a moment ago has no statistics.
      statement.execute(
          "set enable_seqscan = off; set enable_hashjoin = off; set enable_mergejoin = off; set jit = off");
      return new OutboxTable(connection);
    }
  }

  /// Gives committed events that have none the next positions.
  ///
  /// @return whether there were any
  boolean givePositions(int atMost) throws SQLException {
    try (PreparedStatement give = connection.prepareStatement(GIVE_POSITIONS)) {
      give.setInt(1, atMost);
      return give.executeUpdate() > 0;
    }
  }

  /// The next events to be sent, in the order of their positions; not more than about 16 MB of them.
  List<OutboxRow> unsent(int atMost) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(UNSENT)) {
      select.setInt(1, atMost);
      select.setInt(2, MAX_BYTES);
      List<OutboxRow> rows = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rows.add(read(row));
        }
      }
      return rows;
    }
  }

  /// Everything up to `position` is acknowledged.
  void markSent(long position) throws SQLException {
    try (PreparedStatement mark =
        connection.prepareStatement("update outbox_relay set sent_position = ?")) {
      mark.setLong(1, position);
      mark.executeUpdate();
    }
  }

  /// Notes an event that the broker will never take.
  void refuse(OutboxRow row, String reason) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into outbox_refused (position, event_id, topic, type, reason) values (?, ?, ?, ?, ?)
            on conflict do nothing
            """)) {
      insert.setLong(1, row.position());
      insert.setObject(2, row.id());
      insert.setString(3, row.topic());
      insert.setString(4, row.type());
      insert.setString(5, reason);
      insert.executeUpdate();
    }
  }

  /// Whether the lock is still held: it lives and dies with the connection.
  boolean isHeld() throws SQLException {
    return connection.isValid(5);
  }

  @Override
  public void close() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("select pg_advisory_unlock_all()");
      statement.execute("reset all");
    } finally {
      connection.close();
    }
  }

  private static OutboxRow read(ResultSet row) throws SQLException {
    return new OutboxRow(
        row.getLong(1),
        row.getObject(2, UUID.class),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getBytes(8),
        row.getObject(9, OffsetDateTime.class).toInstant(),
        row.getString(10));
  }
}
