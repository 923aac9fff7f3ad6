package io.kehu.platform.event.kafka;

import io.kehu.platform.event.EventsConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/// Makes topics before they are used, because a broker left to itself gives them a few partitions and forgets their records after a week.
/// Whoever comes first makes a topic, publisher or consumer; only the publisher knows whether it is compacted and says so again at each start.
@ApplicationScoped
public class Topics {
  private static final int SECONDS = 15;

  private final KafkaSettings settings;
  private final EventsConfig events;
  private final Set<String> known = ConcurrentHashMap.newKeySet();
  private final Set<String> published = ConcurrentHashMap.newKeySet();

  public Topics(KafkaSettings settings, EventsConfig events) {
    this.settings = settings;
    this.events = events;
  }

  /// Makes sure that the topics are there.
  ///
  /// @param names without prefix
  /// @throws IllegalStateException when the broker does not answer
  public void ensure(Collection<String> names) {
    List<String> missing = names.stream().filter(name -> !known.contains(name)).toList();
    if (missing.isEmpty()) {
      return;
    }
    try (Admin admin = Admin.create(settings.admin())) {
      create(admin, missing);
    }
    known.addAll(missing);
  }

  /// Looks again next time: somebody may have deleted a topic.
  public void forget() {
    known.clear();
    published.clear();
  }

  /// As [#ensure], by their publisher.
  public void ensurePublished(Collection<String> names) {
    ensure(names);
    Set<String> compacted = events.compactedTopics().orElse(Set.of());
    List<String> unsure =
        names.stream()
            .filter(compacted::contains)
            .filter(name -> !published.contains(name))
            .toList();
    if (unsure.isEmpty()) {
      return;
    }
    try (Admin admin = Admin.create(settings.admin())) {
      compact(admin, unsure);
    }
    published.addAll(unsure);
  }

  private void create(Admin admin, List<String> names) {
    var results =
        admin
            .createTopics(
                names.stream()
                    .map(name ->
                        new NewTopic(
                                events.topic(name),
                                Optional.of(events.partitions()),
                                Optional.empty())
                            .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, retention(name))))
                    .toList())
            .values();
    for (var result : results.values()) {
      try {
        result.get(SECONDS, TimeUnit.SECONDS);
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof TopicExistsException)) {
          throw new IllegalStateException("Topics could not be made", e);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      } catch (TimeoutException e) {
        throw new IllegalStateException("Topics could not be made: no answer", e);
      }
    }
  }

  /// Dead letters are copies for operators: nobody erases persons from them, so they go as sent events do.
  private String retention(String name) {
    return name.endsWith(".dlq")
        ? Long.toString(Duration.ofDays(events.retentionDays()).toMillis())
        : "-1";
  }

  private void compact(Admin admin, List<String> names) {
    Map<ConfigResource, Collection<AlterConfigOp>> changes = new java.util.HashMap<>();
    for (String name : names) {
      Collection<AlterConfigOp> change = new ArrayList<>();
      change.add(
          new AlterConfigOp(
              new ConfigEntry(
                  TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT),
              AlterConfigOp.OpType.SET));
      changes.put(new ConfigResource(ConfigResource.Type.TOPIC, events.topic(name)), change);
    }
    try {
      admin.incrementalAlterConfigs(changes).all().get(SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("Topics could not be compacted: " + names, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
