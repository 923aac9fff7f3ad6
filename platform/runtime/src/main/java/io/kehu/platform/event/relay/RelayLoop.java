package io.kehu.platform.event.relay;

import io.kehu.platform.event.EventsConfig;
import io.kehu.platform.event.OutboxSignals;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// One relay: stands by until the lock is free, then sends until it is stopped or loses the connection.
final class RelayLoop implements Runnable {
  private static final Logger LOG = Logger.getLogger(RelayLoop.class);
  private static final Duration STANDBY = Duration.ofSeconds(1);
  private static final Duration FIRST_BACKOFF = Duration.ofMillis(100);
  private static final Duration LAST_BACKOFF = Duration.ofSeconds(5);
  private static final Duration ACK_LOOK = Duration.ofMillis(100);

  private final DataSource database;
  private final Supplier<EventSender> senders;
  private final OutboxSignals signals;
  private final RelayMetrics metrics;
  private final EventsConfig.Relay config;
  private Duration backoff = FIRST_BACKOFF;
  private volatile boolean stopping;

  RelayLoop(
      DataSource database,
      Supplier<EventSender> senders,
      OutboxSignals signals,
      RelayMetrics metrics,
      EventsConfig.Relay config) {
    this.database = database;
    this.senders = senders;
    this.signals = signals;
    this.metrics = metrics;
    this.config = config;
  }

  /// Ends after what it is doing; interrupt its thread to end a wait.
  void stop() {
    stopping = true;
  }

  @Override
  public void run() {
    while (!stopping) {
      try {
        if (!sendWhileLockIsHeld()) {
          Thread.sleep(STANDBY);
        }
      } catch (InterruptedException e) {
        return;
      } catch (SQLException | RuntimeException e) {
        if (!stopping) {
          metrics.failed();
          LOG.warnf(e, "The relay starts again in %d ms", backoff.toMillis());
          pause();
        }
      } finally {
        metrics.active(false);
      }
    }
  }

  /// @return false when another relay holds the lock
  private boolean sendWhileLockIsHeld() throws SQLException, InterruptedException {
    Connection connection = database.getConnection();
    OutboxTable table;
    try {
      table = OutboxTable.tryLock(connection);
      metrics.refresh(connection);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
    if (table == null) {
      connection.close();
      return false;
    }
    LOG.info("The relay is active");
    metrics.active(true);
    try (table) {
      send(table, connection);
    }
    return true;
  }

  private void send(OutboxTable table, Connection connection)
      throws SQLException, InterruptedException {
    Duration pause = config.poll();
    boolean drained = false;
    EventSender sender = null;
    try {
      while (!stopping) {
        long seen = signals.committed().seen();
        drained &= !givePositions(table);
        List<OutboxRow> rows = drained ? List.of() : table.unsent(config.batchSize());
        if (rows.isEmpty()) {
          drained = true;
          signals.committed().await(seen, pause);
          pause = shorter(pause.multipliedBy(2), config.idlePoll());
        } else {
          pause = config.poll();
          sender = sender == null ? senders.get() : sender;
          sender = sendAndMark(table, sender, rows);
        }
        metrics.refresh(connection);
      }
    } finally {
      if (sender != null) {
        sender.close();
      }
    }
  }

  /// @return the sender to go on with; null when it is worn out
  private @Nullable EventSender sendAndMark(
      OutboxTable table, EventSender sender, List<OutboxRow> rows)
      throws SQLException, InterruptedException {
    SentBatch batch = sender.send(rows);
    while (!batch.await(ACK_LOOK)) {
      // Writes go on while the broker is away, and so does the change feed. This also fails when
      // the lock is lost with the connection.
      givePositions(table);
      if (stopping) {
        return sender;
      }
    }
    for (Map.Entry<OutboxRow, Exception> refusal : batch.refusals()) {
      refuse(table, refusal.getKey(), refusal.getValue());
    }
    if (batch.settled().isPresent()) {
      table.markSent(batch.settled().getAsLong());
      metrics.sent(batch.count());
    }
    Exception failure = batch.failure();
    if (failure == null) {
      backoff = FIRST_BACKOFF;
      return sender;
    }
    metrics.failed();
    LOG.warnf("Events wait for the broker, next attempt in %d ms: %s", backoff.toMillis(), failure);
    sender.close();
    pause();
    return null;
  }

  private boolean givePositions(OutboxTable table) throws SQLException {
    boolean given = table.givePositions(config.batchSize());
    if (given) {
      signals.positioned().raise();
    }
    return given;
  }

  private void refuse(OutboxTable table, OutboxRow row, Exception reason) throws SQLException {
    LOG.errorf(
        "Event %s (%s, position %d, %d bytes) will never be sent: %s",
        row.id(), row.type(), row.position(), row.payload().length, reason);
    metrics.refused();
    table.refuse(row, reason.toString());
  }

  private void pause() {
    try {
      Thread.sleep(backoff);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    backoff = shorter(backoff.multipliedBy(2), LAST_BACKOFF);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
