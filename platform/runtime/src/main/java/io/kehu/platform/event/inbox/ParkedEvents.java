package io.kehu.platform.event.inbox;

import io.kehu.platform.event.ReceivedEvent;
import io.kehu.platform.event.inbox.Arrival.Lane;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/// Events that wait for an operator. A lane is the topic and the key: its events keep their order while they wait.
@ApplicationScoped
class ParkedEvents {
  private static final int MAX_REASON = 2000;

  private final DataSource database;

  ParkedEvents(DataSource database) {
    this.database = database;
  }

  /// Those lanes among `lanes` in which an event waits. Each of them stays locked until the transaction ends, so that a replay and an arrival cannot pass
  /// each other.
  Set<Lane> blocked(Collection<Lane> lanes) {
    Set<Lane> blocked = waiting(lanes);
    if (blocked.isEmpty()) {
      return blocked;
    }
    blocked.stream().sorted(java.util.Comparator.comparing(Lane::toString)).forEach(this::lock);
    // A replay may have emptied a lane while the lock was waited for.
    return waiting(blocked);
  }

  /// Holds the lane until the transaction ends.
  void lock(Lane lane) {
    try (Connection connection = database.getConnection();
        PreparedStatement lock =
            connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 7))")) {
      lock.setString(1, lane.topic() + '|' + lane.key());
      lock.execute();
    } catch (SQLException e) {
      throw new InboxException(e);
    }
  }

  private Set<Lane> waiting(Collection<Lane> lanes) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                select distinct topic, event_key from parked_event
                where state = 'WAITING' and (topic, event_key) in (select * from unnest(?::text[], ?::text[]))
                """)) {
      select.setArray(
          1, connection.createArrayOf("text", lanes.stream().map(Lane::topic).toArray()));
      select.setArray(2, connection.createArrayOf("text", lanes.stream().map(Lane::key).toArray()));
      Set<Lane> waiting = new HashSet<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          waiting.add(new Lane(row.getString(1), row.getString(2)));
        }
      }
      return waiting;
    } catch (SQLException e) {
      throw new InboxException(e);
    }
  }

  void park(Arrival arrival, String reason, boolean behind) {
    ReceivedEvent event = arrival.event();
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                insert into parked_event (id, topic, event_key, partition, record_offset, type, source, subject,
                  occurred_at, position, traceparent, payload, reason, behind)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
      insert.setObject(1, event.id());
      insert.setString(2, arrival.lane().topic());
      insert.setString(3, event.key());
      insert.setInt(4, arrival.partition());
      insert.setLong(5, arrival.offset());
      insert.setString(6, event.type());
      insert.setString(7, event.source());
      insert.setString(8, event.subject());
      insert.setObject(9, event.time().atOffset(ZoneOffset.UTC));
      insert.setLong(10, event.position());
      insert.setString(11, arrival.traceparent());
      insert.setBytes(12, arrival.data());
      insert.setString(13, shortened(reason));
      insert.setBoolean(14, behind);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new InboxException(e);
    }
  }

  /// The lane in which the event waits or waited.
  Optional<Lane> laneOf(UUID id) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement("select topic, event_key from parked_event where id = ?")) {
      select.setObject(1, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(new Lane(row.getString(1), row.getString(2)))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new InboxException(e);
    }
  }

  /// The event whose turn it is.
  Optional<Arrival> first(Lane lane) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                select id, type, source, subject, event_key, occurred_at, position, partition, record_offset, payload, traceparent
                from parked_event where state = 'WAITING' and topic = ? and event_key = ?
                order by seq limit 1
                """)) {
      select.setString(1, lane.topic());
      select.setString(2, lane.key());
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(read(row)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new InboxException(e);
    }
  }

  /// @param state `REPLAYED` or `DISMISSED`
  /// @return false when the event does not wait
  boolean settle(UUID id, String state) {
    return update(
        "update parked_event set state = ?, settled_at = now() where id = ? and state = 'WAITING'",
        state,
        id);
  }

  void failedAgain(UUID id, String reason) {
    update(
        "update parked_event set reason = ?, behind = false, attempts = attempts + 1 where id = ?",
        shortened(reason),
        id);
  }

  int waitingIn(Lane lane) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select count(*) from parked_event where state = 'WAITING' and topic = ? and event_key = ?")) {
      select.setString(1, lane.topic());
      select.setString(2, lane.key());
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    } catch (SQLException e) {
      throw new InboxException(e);
    }
  }

  private boolean update(String sql, String text, UUID id) {
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(sql)) {
      update.setString(1, text);
      update.setObject(2, id);
      return update.executeUpdate() > 0;
    } catch (SQLException e) {
      throw new InboxException(e);
    }
  }

  private static Arrival read(ResultSet row) throws SQLException {
    return new Arrival(
        new ReceivedEvent(
            row.getObject(1, UUID.class),
            row.getString(2),
            row.getString(3),
            row.getString(4),
            row.getString(5),
            row.getObject(6, OffsetDateTime.class).toInstant(),
            row.getLong(7)),
        row.getInt(8),
        row.getLong(9),
        row.getBytes(10),
        row.getString(11));
  }

  private static String shortened(String reason) {
    String clean = reason.replace('\0', ' ');
    return clean.length() <= MAX_REASON ? clean : clean.substring(0, MAX_REASON);
  }
}
