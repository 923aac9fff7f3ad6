package io.kehu.platform.event.inbox;

import io.kehu.platform.event.ReceivedEvent;
import io.kehu.platform.event.inbox.Arrival.Lane;
import io.kehu.platform.event.kafka.BatchWork;
import io.kehu.platform.event.kafka.DeadLetters;
import io.kehu.platform.event.kafka.Envelope;
import io.kehu.platform.event.kafka.Faults;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/// Applies batches of events: all in one transaction, or one by one where one of them makes the transaction fail.
final class InboxWork implements BatchWork {
  private static final Logger LOG = Logger.getLogger(InboxWork.class);

  /// A batch is more than a request, but must end well before its consumer is taken for dead.
  private static final int TIMEOUT_SECONDS = 300;

  private final String consumer;
  private final Handlers handlers;
  private final InboxTable inbox;
  private final ParkedEvents parked;
  private final DeadLetters deadLetters;
  private final InboxMetrics metrics;

  InboxWork(
      String consumer,
      Handlers handlers,
      InboxTable inbox,
      ParkedEvents parked,
      DeadLetters deadLetters,
      InboxMetrics metrics) {
    this.consumer = consumer;
    this.handlers = handlers;
    this.inbox = inbox;
    this.parked = parked;
    this.deadLetters = deadLetters;
    this.metrics = metrics;
  }

  @Override
  public Map<TopicPartition, Long> storedOffsets(Collection<TopicPartition> partitions) {
    return inbox.offsets(consumer, partitions);
  }

  @Override
  public void lag(long records) {
    metrics.lag(this, records);
  }

  @Override
  public void process(List<ConsumerRecord<String, byte[]>> records) {
    Map<Arrival, ConsumerRecord<String, byte[]>> arrivals = arrivals(records);
    if (arrivals.isEmpty()) {
      return;
    }
    try {
      apply(List.copyOf(arrivals.keySet()), nextOffsets(records));
    } catch (RuntimeException e) {
      if (Faults.isPassing(e)) {
        throw e;
      }
      LOG.infof("%s: events are applied one by one, because: %s", consumer, e);
      arrivals.forEach(this::applyAlone);
    }
  }

  private Map<Arrival, ConsumerRecord<String, byte[]>> arrivals(
      List<ConsumerRecord<String, byte[]>> records) {
    Map<Arrival, ConsumerRecord<String, byte[]>> arrivals = new LinkedHashMap<>();
    for (ConsumerRecord<String, byte[]> message : records) {
      if (!handlers.knows(Envelope.type(message))) {
        metrics.skipped();
        continue;
      }
      try {
        ReceivedEvent event = Envelope.read(message);
        byte[] data = message.value() == null ? new byte[0] : message.value();
        arrivals.put(
            new Arrival(
                event, message.partition(), message.offset(), data, Envelope.traceparent(message)),
            message);
      } catch (IllegalArgumentException e) {
        // Nobody knows which event it is: it can neither be parked nor replayed.
        LOG.warnf(
            "Not an event: %s-%d@%d: %s",
            message.topic(), message.partition(), message.offset(), e.getMessage());
        deadLetters.send(message, consumer, String.valueOf(e.getMessage()));
        metrics.malformed();
      }
    }
    return arrivals;
  }

  private void apply(List<Arrival> arrivals, Map<TopicPartition, Long> nextOffsets) {
    List<Runnable> tally = new ArrayList<>();
    QuarkusTransaction.requiringNew()
        .timeout(TIMEOUT_SECONDS)
        .run(() -> {
          tally.clear();
          Set<UUID> fresh = inbox.remember(arrivals);
          Set<Lane> blocked = fresh.isEmpty() ? Set.of() : parked.blocked(lanes(arrivals));
          for (Arrival arrival : arrivals) {
            tally.add(applyOne(arrival, fresh, blocked));
          }
          inbox.saveOffsets(consumer, nextOffsets);
        });
    tally.forEach(Runnable::run);
  }

  /// @return what to count once the transaction has committed
  private Runnable applyOne(Arrival arrival, Set<UUID> fresh, Set<Lane> blocked) {
    ReceivedEvent event = arrival.event();
    if (!fresh.remove(event.id())) {
      return metrics::duplicate;
    }
    if (blocked.contains(arrival.lane())) {
      parked.park(arrival, "waits behind an earlier event of its key", true);
      return metrics::parked;
    }
    handlers.handle(event, arrival.data(), arrival.traceparent());
    return () -> metrics.applied(event.type());
  }

  private void applyAlone(Arrival arrival, ConsumerRecord<String, byte[]> message) {
    Map<TopicPartition, Long> next = nextOffsets(List.of(message));
    try {
      apply(List.of(arrival), next);
    } catch (RuntimeException e) {
      if (Faults.isPassing(e)) {
        throw e;
      }
      park(arrival, message, next, e);
    }
  }

  private void park(
      Arrival arrival,
      ConsumerRecord<String, byte[]> message,
      Map<TopicPartition, Long> next,
      RuntimeException cause) {
    String reason = Reasons.of(cause);
    LOG.errorf(cause, "Event %s (%s) is parked", arrival.event().id(), arrival.event().type());
    deadLetters.send(message, consumer, reason);
    QuarkusTransaction.requiringNew()
        .run(() -> {
          if (!inbox.remember(List.of(arrival)).isEmpty()) {
            parked.park(arrival, reason, false);
          }
          inbox.saveOffsets(consumer, next);
        });
    metrics.parked();
  }

  private static Set<Lane> lanes(List<Arrival> arrivals) {
    return arrivals.stream().map(Arrival::lane).collect(Collectors.toSet());
  }

  private static Map<TopicPartition, Long> nextOffsets(
      List<ConsumerRecord<String, byte[]>> records) {
    Map<TopicPartition, Long> next = new HashMap<>();
    records.forEach(message ->
        next.merge(
            new TopicPartition(message.topic(), message.partition()),
            message.offset() + 1,
            Math::max));
    return next;
  }
}
