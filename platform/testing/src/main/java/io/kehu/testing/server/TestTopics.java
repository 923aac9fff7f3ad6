package io.kehu.testing.server;

import io.kehu.testing.event.Publishers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/// The topics of the platform under a prefix of one test run: three partitions each, enough to
/// see that order holds only within a key.
final class TestTopics {

  private TestTopics() {}

  static void create(String kafka, String prefix) {
    List<NewTopic> topics =
        Publishers.topics().stream()
            .map(topic -> new NewTopic(prefix + topic, 3, (short) 1))
            .toList();
    run(kafka, admin -> admin.createTopics(topics).all().get());
  }

  /// Deletes every topic of the prefix, also those that the application made.
  static void delete(String kafka, String prefix) {
    run(
        kafka,
        admin -> {
          Set<String> mine =
              admin.listTopics().names().get().stream()
                  .filter(topic -> topic.startsWith(prefix))
                  .collect(Collectors.toSet());
          admin.deleteTopics(mine).all().get();
        });
  }

  private static void run(String kafka, Work work) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
      work.with(admin);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("The test topics could not be prepared", e);
    }
  }

  private interface Work {
    void with(Admin admin) throws InterruptedException, ExecutionException;
  }
}
