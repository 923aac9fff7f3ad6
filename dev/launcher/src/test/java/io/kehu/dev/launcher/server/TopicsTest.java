package io.kehu.dev.launcher.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.kehu.dev.launcher.service.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class TopicsTest {
  @Test
  void theTopicsCompactedHereAreThoseThatTheirPublishersCompact() throws IOException {
    Set<String> here =
        Topics.all()
            .filter(topic -> "compact".equals(topic.configs().get("cleanup.policy")))
            .map(NewTopic::name)
            .collect(Collectors.toSet());

    assertThat(here).isEqualTo(compactedByPublishers());
  }

  private static Set<String> compactedByPublishers() throws IOException {
    Set<String> topics = new HashSet<>();
    for (Service service : Service.values()) {
      Properties settings = new Properties();
      Path file = Path.of("../..", service.module(), "src/main/resources/application.properties");
      try (var reader = Files.newBufferedReader(file)) {
        settings.load(reader);
      }
      String named = settings.getProperty("kehu.events.compacted-topics", "");
      topics.addAll(List.of(named.isEmpty() ? new String[0] : named.split(",")));
    }
    return topics;
  }
}
