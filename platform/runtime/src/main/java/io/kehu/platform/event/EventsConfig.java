package io.kehu.platform.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// How a service sends and takes events: `kehu.events.*`.
@ConfigMapping(prefix = "kehu.events")
public interface EventsConfig {
  /// Put before every topic's name, so that several installations may share a broker.
  Optional<String> topicPrefix();

  /// Put behind the consumer group's name.
  Optional<String> groupSuffix();

  /// Partitions of a topic that is made here.
  @WithDefault("12")
  int partitions();

  /// Topics of which only the newest event of a key is kept, without their prefix; the publisher names them.
  Optional<Set<String>> compactedTopics();

  /// How long sent events and the ids of received ones are kept, in days.
  @WithDefault("14")
  int retentionDays();

  Relay relay();

  Consumer consumer();

  default String topic(String name) {
    return topicPrefix().orElse("") + name;
  }

  /// The sender.
  interface Relay {
    @WithDefault("true")
    boolean enabled();

    /// Events sent before their acknowledgements are awaited.
    @WithDefault("4000")
    int batchSize();

    /// The pause between looks at the table while events come; doubles up to `idlePoll` while none do.
    @WithDefault("25ms")
    Duration poll();

    @WithDefault("250ms")
    Duration idlePoll();
  }

  /// The receiver.
  interface Consumer {
    @WithDefault("true")
    boolean enabled();

    @WithDefault("1")
    int threads();

    @WithDefault("500")
    int batchSize();

    /// Records in one transaction of a fold.
    @WithDefault("2000")
    int foldBatchSize();

    /// The longest pause before a batch that failed for a passing reason is tried again.
    @WithDefault("10s")
    Duration maxBackoff();
  }
}
