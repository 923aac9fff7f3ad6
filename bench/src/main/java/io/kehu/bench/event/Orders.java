package io.kehu.bench.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;

/// Events of orders, as sales-service tells of them; from a source of their own, so that they take no position of its events.
final class Orders {
  private static final String TOPIC = "crm.order";
  private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");
  private static final Duration BETWEEN = Duration.ofMinutes(5);
  private static final int CUSTOMERS = 10_000;

  private static final String ORDER =
      """
      {"order":{"id":"%s","number":"SO-%06d","customerId":"%s","status":"CONFIRMED","placedAt":"%s","currency":"CNY",\
      "total":{"amount":"%5$d.00","currency":"CNY"},"returnedTotal":{"amount":"0.00","currency":"CNY"},"lines":[{"lineId":"10",\
      "productId":"0197f3a0-0000-7000-8000-000000000001","sku":"PUMP-200","quantity":20,"amount":{"amount":"%5$d.00","currency":"CNY"},\
      "returnedQuantity":0,"returnedAmount":{"amount":"0.00","currency":"CNY"}}],"externalReferences":[{"system":"erp","id":"4500017"}],\
      "version":0}}\
      """;

  private Orders() {}

  static void produce(Broker broker, int count) {
    try (KafkaProducer<String, byte[]> producer = broker.producer(1)) {
      for (int serial = 1; serial <= count; serial++) {
        String customer = new UUID(0x7000, 0x8000_0000_0000_0000L + serial % CUSTOMERS).toString();
        Instant placed = FIRST.plus(BETWEEN.multipliedBy(serial));
        String payload =
            ORDER.formatted(UUID.randomUUID(), serial, customer, placed, 100 + serial % 9_900);
        producer.send(
            Events.record(
                TOPIC,
                customer,
                "crm.order.recorded.v1",
                "bench",
                placed,
                serial,
                payload.getBytes(UTF_8)));
      }
      producer.flush();
    }
  }

  /// Forgets them.
  static void remove(Broker broker) throws Exception {
    broker.empty(TOPIC);
  }
}
