package io.kehu.bench.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kehu.bench.population.GeneratedCustomer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/// What generated customers go on doing: three of five events tell a new balance of points, the others a new order.
///
/// @param customers how many there are
record Doings(Broker broker, int customers) {
  static final List<String> TOPICS = List.of("crm.loyalty", "crm.order");

  private static final int MOST_POINTS = 100_000;

  private static final String POINTS =
      """
      {"customerId":"%s","entryId":"%s","kind":"EARN","points":100,"balance":%d,"reason":"bench","at":"%s"}\
      """;

  private static final String ORDER =
      """
      {"order":{"id":"%s","number":"SO-%d","customerId":"%s","status":"CONFIRMED","placedAt":"%s","currency":"CNY",\
      "total":{"amount":"%d.00","currency":"CNY"},"returnedTotal":{"amount":"0.00","currency":"CNY"},"lines":[],\
      "externalReferences":[],"version":1}}\
      """;

  /// Tells of some, each at its time.
  ///
  /// @param perSecond zero for all at once
  void tell(int count, int perSecond) throws InterruptedException {
    try (KafkaProducer<String, byte[]> producer = broker.producer(1)) {
      long begun = System.nanoTime();
      for (int event = 0; event < count; event++) {
        long due = perSecond == 0 ? 0 : TimeUnit.SECONDS.toNanos(event) / perSecond;
        TimeUnit.NANOSECONDS.sleep(begun + due - System.nanoTime());
        producer.send(record(event));
      }
      producer.flush();
    }
  }

  private ProducerRecord<String, byte[]> record(int event) {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    String customer = GeneratedCustomer.of(1 + random.nextInt(customers)).id().toString();
    Instant now = Instant.now();
    boolean points = event % 5 < 3;
    String text =
        points
            ? POINTS.formatted(customer, UUID.randomUUID(), random.nextInt(MOST_POINTS), now)
            : ORDER.formatted(
                UUID.randomUUID(), event, customer, now, 100 + random.nextInt(100_000));
    return Events.record(
        points ? TOPICS.get(0) : TOPICS.get(1),
        customer,
        points ? "crm.loyalty.points-changed.v1" : "crm.order.changed.v1",
        "bench",
        now,
        event + 1L,
        text.getBytes(UTF_8));
  }
}
