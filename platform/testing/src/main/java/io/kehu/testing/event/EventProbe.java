package io.kehu.testing.event;

import static org.awaitility.Awaitility.await;

import io.kehu.testing.contract.ContractCheck;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.core.ConditionTimeoutException;

/// Reads topics and remembers every event, each checked against its contract as it is read.
///
/// ```java
/// try (var probe = EventProbe.fromNow("crm.ticket")) {
///   … open a ticket …
///   ObservedEvent opened =
///       probe.awaitEvent("crm.ticket.opened.v1", e -> e.text("/ticket/id").equals(id));
/// }
/// ```
///
/// For use by one thread.
public final class EventProbe implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Consumer<String, byte[]> consumer;
  private final List<ObservedEvent> seen = new ArrayList<>();
  private final ContractCheck contracts = ContractCheck.ofRepository();
  private boolean contractsAsked = true;

  private EventProbe(TestBroker broker, List<String> topics) {
    consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                "enable.auto.commit",
                false,
                "isolation.level",
                "read_committed"),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    consumer.assign(
        topics.stream()
            .map(broker::name)
            .flatMap(topic -> consumer.partitionsFor(topic).stream())
            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
            .toList());
    consumer.seekToBeginning(consumer.assignment());
  }

  /// Sees what is published from now on to these topics of the application (named without
  /// prefix).
  public static EventProbe fromNow(String... topics) {
    EventProbe probe = fromStart(topics);
    probe.skipToEnd();
    return probe;
  }

  /// Sees everything that is on these topics.
  public static EventProbe fromStart(String... topics) {
    return fromStart(TestBroker.ofApplication(), topics);
  }

  public static EventProbe fromStart(TestBroker broker, String... topics) {
    return new EventProbe(broker, Arrays.asList(topics));
  }

  /// For events that only a test knows and that therefore have no contract.
  public EventProbe withoutContracts() {
    contractsAsked = false;
    return this;
  }

  /// Waits for the first event of the type that fits, also among those already seen.
  public ObservedEvent awaitEvent(String type, Predicate<ObservedEvent> fits) {
    return awaitEvents(type, 1, fits).getFirst();
  }

  /// Waits until at least so many events of the type fit, and answers all that do.
  public List<ObservedEvent> awaitEvents(String type, int count, Predicate<ObservedEvent> fits) {
    Predicate<ObservedEvent> wanted = event -> event.type().equals(type) && fits.test(event);
    try {
      return await()
          .pollInSameThread()
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(10))
          .atMost(PATIENCE)
          .until(() -> seenAfterPoll(wanted), found -> found.size() >= count);
    } catch (ConditionTimeoutException e) {
      throw new AssertionError(
          "No %d× %s as wanted within %s; seen:%n%s".formatted(count, type, PATIENCE, summary()),
          e);
    }
  }

  /// All that has been published up to now and fits; use it to show that something was not
  /// published, after having awaited an event that came behind it.
  public List<ObservedEvent> eventsUpToNow(Predicate<ObservedEvent> fits) {
    Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      poll();
    }
    return seen.stream().filter(fits).toList();
  }

  @Override
  public void close() {
    consumer.close();
  }

  private List<ObservedEvent> seenAfterPoll(Predicate<ObservedEvent> wanted) {
    poll();
    return seen.stream().filter(wanted).toList();
  }

  private void poll() {
    for (var record : consumer.poll(Duration.ofMillis(100))) {
      ObservedEvent event = ObservedEvent.of(record);
      seen.add(event);
      if (contractsAsked && !event.data().isNull()) {
        contracts.check(event.type(), event.data().toString());
      }
    }
  }

  private void skipToEnd() {
    consumer.seekToEnd(consumer.assignment());
    // Seeking is lazy: only asking for the position pins it to this moment.
    consumer.assignment().forEach(consumer::position);
  }

  private String summary() {
    return String.join(
        "\n",
        seen.stream().map(event -> event.type() + " " + event.key() + " " + event.data()).toList());
  }
}
