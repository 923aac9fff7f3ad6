package io.kehu.bench.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.header.Headers;

/// A consumer that notes when the event of which subject came, and what time it bears.
final class Arrivals implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(100);
  private static final int BATCH = 500;

  private final Map<String, Arrival> bySubject = new ConcurrentHashMap<>();
  private final KafkaConsumer<String, byte[]> consumer;
  private final Thread thread;
  private volatile boolean stopping;

  /// @param told the time in the event: when it was written into the transaction
  /// @param came when this consumer had it
  record Arrival(Instant told, Instant came) {}

  Arrivals(Broker broker, String topic) {
    consumer = broker.consumer(BATCH);
    var partitions = Broker.partitions(consumer, List.of(topic));
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    // The end is looked up now, before anything is written.
    partitions.forEach(consumer::position);
    thread = Thread.ofPlatform().name("arrivals").start(this::listen);
  }

  Map<String, Arrival> bySubject() {
    return bySubject;
  }

  private void listen() {
    while (!stopping) {
      for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
        Instant came = Instant.now();
        Headers headers = record.headers();
        bySubject.put(
            text(headers, "ce_subject"),
            new Arrival(Instant.parse(text(headers, "ce_time")), came));
      }
    }
  }

  private static String text(Headers headers, String name) {
    return new String(headers.lastHeader(name).value(), UTF_8);
  }

  @Override
  public void close() throws InterruptedException {
    stopping = true;
    thread.join();
    consumer.close();
  }
}
