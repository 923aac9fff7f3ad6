package io.kehu.platform.event.retention;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.kehu.platform.event.EventsConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/// Makes the coming days of outbox and inbox, and drops the old ones. An outbox day goes only when all of its events were sent.
///
/// Days are the database's, not the service's clock: the rows get theirs from `now()`.
@ApplicationScoped
public class EventRetention {
  private static final int DAYS_AHEAD = 7;
  private static final DayPartitions OUTBOX = new DayPartitions("outbox_event");
  private static final DayPartitions INBOX = new DayPartitions("inbox_event");
  private static final long LOCK = 0x6B656875_72657465L;

  private final DataSource database;
  private final EventsConfig config;

  EventRetention(DataSource database, EventsConfig config) {
    this.database = database;
    this.config = config;
  }

  void atStart(@Observes @Priority(10) StartupEvent event) throws SQLException {
    run();
  }

  @Produces
  @Singleton
  Task<Void> retentionTask() {
    return Tasks.recurring("event-retention", FixedDelay.of(Duration.ofHours(6)))
        .execute((instance, context) -> {
          try {
            run();
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  /// Does what is due; at once nothing where another instance is at it.
  public void run() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      if (!flag(statement, "select pg_try_advisory_lock(" + LOCK + ")")) {
        return;
      }
      try {
        LocalDate today = today(statement);
        OUTBOX.make(connection, today, today.plusDays(DAYS_AHEAD));
        INBOX.make(connection, today.minusDays(1), today.plusDays(DAYS_AHEAD));
        dropOutbox(connection, today.minusDays(config.retentionDays()));
        // A day longer, because a publisher may resend its oldest event on its last day.
        dropInbox(connection, today.minusDays(config.retentionDays() + 1L));
      } finally {
        statement.execute("select pg_advisory_unlock(" + LOCK + ")");
        statement.execute("reset lock_timeout");
      }
    }
  }

  private void dropOutbox(Connection connection, LocalDate before) throws SQLException {
    for (String partition : OUTBOX.before(connection, before)) {
      long newest = newestSent(connection, partition);
      // First the note, then the deed: a feed that reads in between says "expired" a moment early,
      // but never skips an event.
      if (newest < 0 || !noteDropped(connection, newest) || !OUTBOX.drop(connection, partition)) {
        return;
      }
    }
  }

  private void dropInbox(Connection connection, LocalDate before) throws SQLException {
    for (String partition : INBOX.before(connection, before)) {
      INBOX.drop(connection, partition);
    }
    try (PreparedStatement delete =
        connection.prepareStatement("delete from inbox_event_default where received_at < ?")) {
      delete.setObject(1, before.atStartOfDay().atOffset(ZoneOffset.UTC));
      delete.executeUpdate();
    }
  }

  /// The partition's newest position, 0 when it is empty, −1 when some of its events are not sent yet.
  private static long newestSent(Connection connection, String partition) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select case when exists (select from %1$s where position is null)
                              or max(position) > (select sent_position from outbox_relay) then -1
                            else coalesce(max(position), 0) end
                from %1$s
                """
                    .formatted(partition))) {
      row.next();
      return row.getLong(1);
    }
  }

  private static boolean noteDropped(Connection connection, long position) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update outbox_relay set dropped_position = greatest(dropped_position, ?)")) {
      update.setLong(1, position);
      return update.executeUpdate() == 1;
    }
  }

  private static LocalDate today(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("select (now() at time zone 'UTC')::date::text")) {
      row.next();
      return LocalDate.parse(row.getString(1));
    }
  }

  private static boolean flag(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getBoolean(1);
    }
  }
}
