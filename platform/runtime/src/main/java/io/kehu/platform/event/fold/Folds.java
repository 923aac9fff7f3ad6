package io.kehu.platform.event.fold;

import io.kehu.platform.event.EventTypes;
import io.kehu.platform.event.kafka.KafkaSettings;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;

/// Says how far folds came.
@ApplicationScoped
public class Folds {
  private static final int SECONDS = 5;

  private final List<EventFold> folds;
  private final FoldTable table;
  private final KafkaSettings settings;

  Folds(@All List<EventFold> folds, FoldTable table, KafkaSettings settings) {
    this.folds = folds;
    this.table = table;
    this.settings = settings;
  }

  /// Reads what the generation has stored, and the topics' ends from the broker.
  ///
  /// @throws IllegalArgumentException when no fold has the name
  /// @throws IllegalStateException when the broker does not answer
  public FoldProgress progress(String name, int generation) {
    EventFold fold =
        folds.stream()
            .filter(candidate -> candidate.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("No fold " + name));
    Map<TopicPartition, Long> ends = ends(fold);
    Map<TopicPartition, FoldTable.State> states = table.all(name, generation);
    int prefix = settings.events().topicPrefix().orElse("").length();
    List<FoldProgress.Partition> partitions = new ArrayList<>();
    ends.forEach((partition, end) -> {
      FoldTable.State state = states.get(partition);
      partitions.add(
          new FoldProgress.Partition(
              partition.topic().substring(prefix),
              partition.partition(),
              state == null ? 0 : state.nextOffset(),
              end,
              state == null ? null : state.lastEventTime()));
    });
    partitions.sort(
        Comparator.comparing(FoldProgress.Partition::topic)
            .thenComparing(FoldProgress.Partition::partition));
    return new FoldProgress(name, generation, partitions);
  }

  /// Forgets how far a generation came, in the transaction in hand. Call it where a generation's results are thrown away and its number may be used again;
  /// its consumers then begin at the start of the topics.
  public void forget(String name, int generation) {
    table.forget(name, generation);
  }

  private Map<TopicPartition, Long> ends(EventFold fold) {
    Set<String> topics =
        fold.eventTypes().stream()
            .map(EventTypes::topicOf)
            .map(settings.events()::topic)
            .collect(Collectors.toSet());
    try (Admin admin = Admin.create(settings.admin())) {
      Map<TopicPartition, OffsetSpec> question = new HashMap<>();
      for (TopicDescription topic :
          admin.describeTopics(topics).allTopicNames().get(SECONDS, TimeUnit.SECONDS).values()) {
        topic
            .partitions()
            .forEach(part ->
                question.put(
                    new TopicPartition(topic.name(), part.partition()), OffsetSpec.latest()));
      }
      Map<TopicPartition, Long> ends = new HashMap<>();
      for (Map.Entry<TopicPartition, ListOffsetsResultInfo> answer :
          admin.listOffsets(question).all().get(SECONDS, TimeUnit.SECONDS).entrySet()) {
        ends.put(answer.getKey(), answer.getValue().offset());
      }
      return ends;
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("The broker does not say where its topics end", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
