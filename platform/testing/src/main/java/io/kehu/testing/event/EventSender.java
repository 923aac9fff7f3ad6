package io.kehu.testing.event;

import io.kehu.testing.contract.ContractCheck;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Publishes events as another service would, in the order given, and returns once the broker
/// has them.
///
/// ```java
/// try (var sender = EventSender.open()) {
///   sender.send(TestEvent.of("crm.order.recorded.v1", customerId, Map.of("order", …)));
/// }
/// ```
///
/// Data whose contract has been written must fit it, so that no consumer is built against a
/// wrong picture; [#sendRaw] sends what no service would.
public final class EventSender implements AutoCloseable {

  private final TestBroker broker;
  private final Producer<String, byte[]> producer;
  private final ContractCheck contracts = ContractCheck.ofRepository();
  private final Map<TestEvent, Long> positions = new HashMap<>();
  private long lastPosition;

  private EventSender(TestBroker broker) {
    this.broker = broker;
    this.producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all", "linger.ms", 0),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  public static EventSender open() {
    return open(TestBroker.ofApplication());
  }

  public static EventSender open(TestBroker broker) {
    return new EventSender(broker);
  }

  public void send(TestEvent... events) {
    for (TestEvent event : events) {
      if (contracts.knows(event.type())) {
        contracts.check(event.type(), Wire.text(event.data()));
      }
    }
    sendRaw(events);
  }

  /// Sends without looking at the data: for poison and events that only a test knows.
  public void sendRaw(TestEvent... events) {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    for (TestEvent event : events) {
      sent.add(producer.send(record(event)));
    }
    try {
      for (Future<RecordMetadata> acknowledged : sent) {
        acknowledged.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("The broker did not take a test event", e);
    }
  }

  @Override
  public void close() {
    producer.close();
  }

  private ProducerRecord<String, byte[]> record(TestEvent event) {
    var record =
        new ProducerRecord<>(
            broker.name(event.topic()),
            event.key(),
            Wire.text(event.data()).getBytes(StandardCharsets.UTF_8));
    Map<String, String> headers =
        Map.of(
            "ce_specversion", "1.0",
            "ce_id", event.id().toString(),
            "ce_type", event.type(),
            "ce_source", event.source(),
            "ce_subject", event.subject(),
            "ce_time", event.time().toString(),
            "ce_position", Long.toString(positionOf(event)),
            "content-type", "application/json");
    headers.forEach(
        (name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return record;
  }

  /// Positions only grow, also from one sender to the next in the same module, as a publisher's
  /// do; an event sent again keeps its own, as a relay's resend does.
  private long positionOf(TestEvent event) {
    Long given = event.position();
    return given != null ? given : positions.computeIfAbsent(event, fresh -> nextPosition());
  }

  private long nextPosition() {
    lastPosition = Math.max(lastPosition + 1, System.currentTimeMillis() * 1000);
    return lastPosition;
  }
}
