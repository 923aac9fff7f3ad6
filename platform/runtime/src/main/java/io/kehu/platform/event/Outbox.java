package io.kehu.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kehu.platform.access.CurrentCaller;
import io.kehu.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Takes events into the transaction in hand; the relay sends them to Kafka after it commits, in order per key.
@ApplicationScoped
public class Outbox {
  private static final int ROWS_PER_INSERT = 200;
  private static final String INSERT =
      """
      insert into outbox_event
        (id, aggregatetype, aggregateid, event_key, type, source, payload, occurred_at, traceparent, actor)
      values\
      """;
  private static final String ROW = " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private final DataSource database;
  private final TransactionSynchronizationRegistry transactions;
  private final ObjectMapper json;
  private final Clock clock;
  private final CurrentCaller callers;
  private final OutboxSignals signals;
  private final String source;

  Outbox(
      DataSource database,
      TransactionSynchronizationRegistry transactions,
      ObjectMapper json,
      Clock clock,
      CurrentCaller callers,
      OutboxSignals signals,
      @ConfigProperty(name = "quarkus.application.name") String source) {
    this.database = database;
    this.transactions = transactions;
    this.json = json;
    this.clock = clock;
    this.callers = callers;
    this.signals = signals;
    this.source = source;
  }

  /// Saves the events with the state that they tell of.
  ///
  /// @throws IllegalStateException outside a transaction
  public void append(List<? extends DomainEvent> events) {
    if (transactions.getTransactionKey() == null) {
      throw new IllegalStateException(
          "Events are appended within the transaction that causes them");
    }
    for (int from = 0; from < events.size(); from += ROWS_PER_INSERT) {
      insert(events.subList(from, Math.min(events.size(), from + ROWS_PER_INSERT)));
    }
    if (!events.isEmpty() && transactions.getResource(this) == null) {
      transactions.putResource(this, true);
      transactions.registerInterposedSynchronization(new WakeRelay(signals.committed()));
    }
  }

  private void insert(List<? extends DomainEvent> events) {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    String traceparent = Traceparent.current();
    String actor = callers.get().username();
    String sql = INSERT + String.join(",", Collections.nCopies(events.size(), ROW));
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(sql)) {
      int at = 0;
      for (DomainEvent event : events) {
        at = bind(insert, at, event, now, traceparent, actor);
      }
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("Events could not be appended", e);
    }
  }

  private int bind(
      PreparedStatement insert,
      int at,
      DomainEvent event,
      OffsetDateTime now,
      @Nullable String traceparent,
      String actor)
      throws SQLException {
    insert.setObject(++at, Ids.newId());
    insert.setString(++at, EventTypes.topicOf(event.eventType()));
    insert.setString(++at, event.aggregateId().toString());
    insert.setString(++at, event.partitionKey());
    insert.setString(++at, event.eventType());
    insert.setString(++at, source);
    insert.setString(++at, payload(event));
    insert.setObject(++at, now);
    insert.setString(++at, traceparent);
    insert.setString(++at, actor);
    return at;
  }

  private String payload(DomainEvent event) {
    try {
      return json.writeValueAsString(event);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "Not an event that can be written: " + event.eventType(), e);
    }
  }

  private record WakeRelay(Signal committed) implements Synchronization {
    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        committed.raise();
      }
    }
  }
}
