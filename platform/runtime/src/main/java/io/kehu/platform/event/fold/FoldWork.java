package io.kehu.platform.event.fold;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.kehu.platform.event.ReceivedEvent;
import io.kehu.platform.event.kafka.BatchWork;
import io.kehu.platform.event.kafka.DeadLetters;
import io.kehu.platform.event.kafka.Envelope;
import io.kehu.platform.event.kafka.Faults;
import io.micrometer.core.instrument.Tags;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/// Feeds one generation of one fold, a transaction per batch.
final class FoldWork implements BatchWork {
  private static final Logger LOG = Logger.getLogger(FoldWork.class);

  private static final int TIMEOUT_SECONDS = 300;

  private final EventFold fold;
  private final int generation;
  private final Set<String> types;
  private final FoldTable table;
  private final DeadLetters deadLetters;
  private final FoldMetrics metrics;
  private final ObjectMapper json;
  private final Tags tags;

  FoldWork(
      EventFold fold,
      int generation,
      FoldTable table,
      DeadLetters deadLetters,
      FoldMetrics metrics,
      ObjectMapper json) {
    this.fold = fold;
    this.generation = generation;
    this.types = Set.copyOf(fold.eventTypes());
    this.table = table;
    this.deadLetters = deadLetters;
    this.metrics = metrics;
    this.json = json;
    this.tags = Tags.of("fold", fold.name(), "generation", Integer.toString(generation));
  }

  @Override
  public Map<TopicPartition, Long> storedOffsets(Collection<TopicPartition> partitions) {
    Map<TopicPartition, Long> offsets = new HashMap<>();
    if (!partitions.isEmpty()) {
      table
          .begin(fold.name(), generation, partitions)
          .forEach((partition, state) -> offsets.put(partition, state.nextOffset()));
    }
    return offsets;
  }

  @Override
  public void lag(long records) {
    metrics.lag(tags, records);
  }

  @Override
  public void process(List<ConsumerRecord<String, byte[]>> records) {
    try {
      apply(records);
    } catch (RuntimeException e) {
      if (Faults.isPassing(e) || e instanceof Progress.ForgottenException) {
        throw e;
      }
      if (!fold.generations().contains(generation)) {
        LOG.infof("Generation %d of %s is gone", generation, fold.name());
        return;
      }
      if (records.size() > 1) {
        process(records.subList(0, records.size() / 2));
        process(records.subList(records.size() / 2, records.size()));
      } else {
        bury(records.getFirst(), e);
      }
    }
  }

  private void apply(List<ConsumerRecord<String, byte[]>> records) {
    int[] counts =
        QuarkusTransaction.requiringNew()
            .timeout(TIMEOUT_SECONDS)
            .call(() -> {
              Progress progress = progress(records);
              List<FoldEvent> events = new ArrayList<>(records.size());
              int repeats = 0;
              for (ConsumerRecord<String, byte[]> message : records) {
                if (!progress.isNext(message)) {
                  repeats++;
                } else if (isWanted(message)) {
                  ReceivedEvent event = Envelope.read(message);
                  if (progress.isNew(message, event)) {
                    events.add(new FoldEvent(event, message.value(), json));
                  } else {
                    repeats++;
                  }
                }
              }
              if (!events.isEmpty()) {
                fold.fold(new FoldBatch(generation, events));
              }
              table.save(fold.name(), generation, progress.states());
              return new int[] {events.size(), repeats};
            });
    metrics.folded(tags, counts[0], counts[1]);
  }

  private boolean isWanted(ConsumerRecord<String, byte[]> message) {
    String type = Envelope.type(message);
    return type != null && types.contains(type) && message.value() != null;
  }

  /// Goes on without an event that cannot be folded.
  private void bury(ConsumerRecord<String, byte[]> message, RuntimeException cause) {
    LOG.errorf(
        cause,
        "%s cannot fold %s-%d@%d",
        fold.name(),
        message.topic(),
        message.partition(),
        message.offset());
    deadLetters.send(message, "fold " + fold.name(), String.valueOf(cause));
    QuarkusTransaction.requiringNew()
        .run(() -> {
          Progress progress = progress(List.of(message));
          progress.isNext(message);
          table.save(fold.name(), generation, progress.states());
        });
    metrics.dead(tags);
  }

  private Progress progress(List<ConsumerRecord<String, byte[]>> records) {
    Set<TopicPartition> partitions =
        records.stream().map(FoldWork::partition).collect(Collectors.toCollection(HashSet::new));
    return new Progress(table.lock(fold.name(), generation, partitions));
  }

  static TopicPartition partition(ConsumerRecord<?, ?> message) {
    return new TopicPartition(message.topic(), message.partition());
  }
}
