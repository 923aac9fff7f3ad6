package io.kehu.platform.event.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// How far behind the relay is. Read from the table every few seconds by every instance, active or not.
@ApplicationScoped
class RelayMetrics {
  private static final long INTERVAL = Duration.ofSeconds(5).toNanos();
  private static final String STATE =
      """
      select r.last_position - r.sent_position
               + (select count(*) from outbox_event where position is null),
             coalesce(extract(epoch from clock_timestamp() - least(
               (select created_at from outbox_event where position is null order by seq limit 1),
               (select created_at from outbox_event where position > r.sent_position order by position limit 1))), 0)
      from outbox_relay r
      """;

  private final AtomicLong backlog = new AtomicLong();
  private final AtomicLong oldestMillis = new AtomicLong();
  private final AtomicLong active = new AtomicLong();
  private final Counter sent;
  private final Counter refused;
  private final Counter failures;
  private long readAt = System.nanoTime() - INTERVAL;

  RelayMetrics(MeterRegistry registry) {
    sent = registry.counter("kehu.outbox.sent");
    refused = registry.counter("kehu.outbox.refused");
    failures = registry.counter("kehu.outbox.failures");
    Gauge.builder("kehu.outbox.backlog", backlog, AtomicLong::get)
        .description("Events that the broker has not acknowledged yet")
        .register(registry);
    TimeGauge.builder(
            "kehu.outbox.oldest.age", oldestMillis, TimeUnit.MILLISECONDS, AtomicLong::get)
        .description("Age of the oldest of them")
        .register(registry);
    Gauge.builder("kehu.outbox.active", active, AtomicLong::get)
        .description("1 where this instance's relay is the active one")
        .register(registry);
  }

  void active(boolean now) {
    active.set(now ? 1 : 0);
  }

  void sent(int events) {
    sent.increment(events);
  }

  void refused() {
    refused.increment();
  }

  void failed() {
    failures.increment();
  }

  /// Reads the table where the last look is some seconds old.
  void refresh(Connection connection) throws SQLException {
    if (System.nanoTime() - readAt < INTERVAL) {
      return;
    }
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(STATE)) {
      row.next();
      backlog.set(row.getLong(1));
      oldestMillis.set((long) (row.getDouble(2) * 1000));
    }
    readAt = System.nanoTime();
  }
}
