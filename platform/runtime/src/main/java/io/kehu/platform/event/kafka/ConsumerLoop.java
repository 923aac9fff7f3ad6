package io.kehu.platform.event.kafka;

import io.kehu.platform.event.EventsConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Polls one consumer of a group and hands over batch after batch. A batch that fails is tried again from where it began, for ever, with growing pauses
/// in which the consumer stays a member of its group. The database knows where to go on; what is committed to Kafka only shows others the lag.
public final class ConsumerLoop implements Runnable {
  private static final Logger LOG = Logger.getLogger(ConsumerLoop.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration PAUSED_POLL = Duration.ofMillis(50);
  private static final Duration FIRST_BACKOFF = Duration.ofMillis(100);

  private final KafkaSettings settings;
  private final Topics topics;
  private final String group;
  private final int batchSize;
  private final Set<String> topicNames;
  private final BatchWork work;
  private Duration backoff = FIRST_BACKOFF;
  private boolean backingOff;
  private volatile boolean stopping;
  private volatile @Nullable KafkaConsumer<String, byte[]> current;

  /// @param topicNames without prefix
  public ConsumerLoop(
      KafkaSettings settings,
      Topics topics,
      String group,
      int batchSize,
      Set<String> topicNames,
      BatchWork work) {
    this.settings = settings;
    this.topics = topics;
    this.group = group;
    this.batchSize = batchSize;
    this.topicNames = Set.copyOf(topicNames);
    this.work = work;
  }

  /// Ends after the batch in hand; interrupt its thread to end a pause.
  public void stop() {
    stopping = true;
    KafkaConsumer<String, byte[]> consumer = current;
    if (consumer != null) {
      consumer.wakeup();
    }
  }

  @Override
  public void run() {
    while (!stopping) {
      try {
        topics.ensure(topicNames);
        consume();
      } catch (WakeupException e) {
        // The call to stop, or a leftover of it.
      } catch (RuntimeException e) {
        if (!stopping) {
          LOG.warnf(e, "Consumer %s starts again in %d ms", group, backoff.toMillis());
          sleep();
        }
      }
    }
  }

  private void consume() {
    EventsConfig config = settings.events();
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(settings.consumer(group, batchSize))) {
      current = consumer;
      consumer.subscribe(
          topicNames.stream().map(config::topic).toList(), new SeekToStored(consumer));
      while (!stopping) {
        ConsumerRecords<String, byte[]> polled = consumer.poll(POLL);
        if (!polled.isEmpty()) {
          process(consumer, polled);
        }
        work.lag(lag(consumer));
      }
    } finally {
      current = null;
    }
  }

  private void process(
      KafkaConsumer<String, byte[]> consumer, ConsumerRecords<String, byte[]> polled) {
    List<ConsumerRecord<String, byte[]>> batch = new ArrayList<>(polled.count());
    polled.forEach(batch::add);
    try {
      work.process(batch);
      backoff = FIRST_BACKOFF;
      commit(consumer, polled);
    } catch (RuntimeException | Error e) {
      LOG.warnf(
          e, "%s: a batch of %d failed, again in %d ms", group, batch.size(), backoff.toMillis());
      rewind(consumer, polled);
    }
  }

  private static void commit(
      KafkaConsumer<String, byte[]> consumer, ConsumerRecords<String, byte[]> polled) {
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    for (TopicPartition partition : polled.partitions()) {
      long next = polled.records(partition).getLast().offset() + 1;
      offsets.put(partition, new OffsetAndMetadata(next));
    }
    consumer.commitAsync(
        offsets,
        (committed, problem) -> {
          if (problem != null) {
            LOG.debugf("Offsets not shown to the broker: %s", problem.toString());
          }
        });
  }

  /// Goes back to what is saved, and waits while polling, as a member of the group must.
  private void rewind(
      KafkaConsumer<String, byte[]> consumer, ConsumerRecords<String, byte[]> polled) {
    for (TopicPartition partition : polled.partitions()) {
      if (consumer.assignment().contains(partition)) {
        consumer.seek(partition, polled.records(partition).getFirst().offset());
      }
    }
    seekToStored(consumer, polled.partitions());
    backingOff = true;
    try {
      consumer.pause(consumer.assignment());
      long end = System.nanoTime() + backoff.toNanos();
      while (!stopping && System.nanoTime() < end) {
        consumer.poll(PAUSED_POLL);
      }
    } finally {
      backingOff = false;
    }
    consumer.resume(consumer.assignment());
    lengthenBackoff();
  }

  /// A part of the batch may have been saved, or another member may have thrown everything away to begin anew.
  private void seekToStored(
      KafkaConsumer<String, byte[]> consumer, Set<TopicPartition> partitions) {
    Set<TopicPartition> mine = new HashSet<>(partitions);
    mine.retainAll(consumer.assignment());
    try {
      work.storedOffsets(mine).forEach(consumer::seek);
    } catch (RuntimeException e) {
      LOG.debugf("Stored offsets are not known now: %s", e.toString());
    }
  }

  private static long lag(KafkaConsumer<String, byte[]> consumer) {
    return consumer.assignment().stream()
        .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
        .sum();
  }

  private void sleep() {
    try {
      Thread.sleep(backoff);
      lengthenBackoff();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopping = true;
    }
  }

  private void lengthenBackoff() {
    Duration longest = settings.events().consumer().maxBackoff();
    Duration doubled = backoff.multipliedBy(2);
    backoff = doubled.compareTo(longest) < 0 ? doubled : longest;
  }

  private final class SeekToStored implements ConsumerRebalanceListener {
    private final KafkaConsumer<String, byte[]> consumer;

    private SeekToStored(KafkaConsumer<String, byte[]> consumer) {
      this.consumer = consumer;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      work.storedOffsets(partitions).forEach(consumer::seek);
      if (backingOff) {
        consumer.pause(partitions);
      }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      // What was done is saved already.
    }
  }
}
