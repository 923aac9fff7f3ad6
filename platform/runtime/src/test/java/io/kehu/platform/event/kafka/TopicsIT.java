package io.kehu.platform.event.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kehu.platform.event.EventsConfig;
import io.kehu.testing.server.KehuTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.Test;

/// A broker tells of a change a moment after it has taken it.
@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class TopicsIT {
  @Inject Topics topics;
  @Inject EventsConfig events;
  @Inject KafkaSettings settings;

  @Test
  void aBrokerThatHasNothingGetsStateTopicsCompactedAndFactTopicsKept() throws Exception {
    topics.ensurePublished(List.of("crm.gadget-state", "crm.gadget-fact"));

    await().untilAsserted(() -> assertThat(policy("crm.gadget-state")).isEqualTo("compact"));
    assertThat(policy("crm.gadget-fact")).isEqualTo("delete");
    assertThat(config("crm.gadget-fact").get(TopicConfig.RETENTION_MS_CONFIG).value())
        .isEqualTo("-1");
  }

  @Test
  void aStateTopicThatItsConsumerMadeIsCompactedByItsPublisher() throws Exception {
    topics.ensure(List.of("crm.widget-state"));
    assertThat(policy("crm.widget-state")).isEqualTo("delete");

    topics.ensurePublished(List.of("crm.widget-state"));

    await().untilAsserted(() -> assertThat(policy("crm.widget-state")).isEqualTo("compact"));
  }

  private String policy(String topic) throws ExecutionException, InterruptedException {
    return config(topic).get(TopicConfig.CLEANUP_POLICY_CONFIG).value();
  }

  private Config config(String topic) throws ExecutionException, InterruptedException {
    var resource = new ConfigResource(ConfigResource.Type.TOPIC, events.topic(topic));
    try (Admin admin = Admin.create(settings.admin())) {
      return admin.describeConfigs(List.of(resource)).all().get().get(resource);
    }
  }
}
