package io.kehu.testing.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.kehu.testing.server.TestServers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class EventRoundTripTest {

  private final UUID key = UUID.randomUUID();

  @Test
  void probeSeesWhatTheSenderSent() throws Exception {
    TestBroker broker = brokerWithTopic("crm.probe");
    TestEvent first = TestEvent.of("crm.probe.seen.v1", key, Map.of("n", 1));
    TestEvent second = TestEvent.of("crm.probe.seen.v1", key, Map.of("n", 2));

    try (var sender = EventSender.open(broker);
        var probe = EventProbe.fromStart(broker, "crm.probe").withoutContracts()) {
      sender.send(first, second, first);

      List<ObservedEvent> events =
          probe.awaitEvents("crm.probe.seen.v1", 3, e -> key.toString().equals(e.key()));

      assertThat(events).extracting(e -> e.text("/n")).containsExactly("1", "2", "1");
      assertThat(events.get(2).headers()).isEqualTo(events.get(0).headers());
      assertThat(position(events.get(1))).isGreaterThan(position(events.get(0)));
      assertThat(probe.eventsUpToNow(e -> e.text("/n").equals("3"))).isEmpty();
    }
  }

  private static long position(ObservedEvent event) {
    return Long.parseLong(event.headers().getOrDefault("ce_position", ""));
  }

  private TestBroker brokerWithTopic(String topic) throws ExecutionException, InterruptedException {
    TestBroker broker = new TestBroker(TestServers.kafka(), "round-trip-" + key + ".");
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      admin.createTopics(List.of(new NewTopic(broker.name(topic), 3, (short) 1))).all().get();
    }
    return broker;
  }
}
