package io.kehu.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kehu.platform.access.CurrentCaller;
import io.kehu.platform.id.Ids;
import io.kehu.platform.sql.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Takes events into the transaction in hand; the relay sends them to Kafka after it commits, in order per key.
@ApplicationScoped
public class Outbox {
  private static final String INSERT =
      """
      insert into outbox_event
        (id, aggregatetype, aggregateid, event_key, type, source, payload, occurred_at, traceparent, actor)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final UnitOfWork work;
  private final TransactionSynchronizationRegistry transactions;
  private final ObjectMapper json;
  private final Clock clock;
  private final CurrentCaller callers;
  private final OutboxSignals signals;
  private final String source;

  Outbox(
      UnitOfWork work,
      TransactionSynchronizationRegistry transactions,
      ObjectMapper json,
      Clock clock,
      CurrentCaller callers,
      OutboxSignals signals,
      @ConfigProperty(name = "quarkus.application.name") String source) {
    this.work = work;
    this.transactions = transactions;
    this.json = json;
    this.clock = clock;
    this.callers = callers;
    this.signals = signals;
    this.source = source;
  }

  /// Saves the events with the state that they tell of, when the transaction ends, in the order of the calls.
  ///
  /// @throws IllegalStateException outside a transaction
  public void append(List<? extends DomainEvent> events) {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    String traceparent = Traceparent.current();
    String actor = callers.get().username();
    for (DomainEvent event : events) {
      work.later(
          INSERT,
          Ids.newId(),
          EventTypes.topicOf(event.eventType()),
          event.aggregateId().toString(),
          event.partitionKey(),
          event.eventType(),
          source,
          payload(event),
          now,
          traceparent,
          actor);
    }
    if (!events.isEmpty() && transactions.getResource(this) == null) {
      transactions.putResource(this, true);
      transactions.registerInterposedSynchronization(new WakeRelay(signals.committed()));
    }
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
