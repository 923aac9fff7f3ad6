package io.kehu.testing.privacy;

import io.kehu.testing.event.TestBroker;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Searches the application's topics for words: keys, values and headers. Of a compacted topic only the newest record of a key counts, because that is what the broker will keep.
public final class TopicLeftovers {
  private static final Duration POLL = Duration.ofMillis(200);

  private TopicLeftovers() {}

  /// A word that was found.
  public record Leftover(String topic, String word, String value) {}

  /// @param compacted topics of which only the newest record of a key is kept, without their prefix
  public static List<Leftover> of(Collection<String> words, String... compacted) {
    TestBroker broker = TestBroker.ofApplication();
    Set<String> newestOnly = new HashSet<>();
    Arrays.stream(compacted).map(broker::name).forEach(newestOnly::add);
    List<Leftover> found = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> record : live(broker, newestOnly)) {
      String text = text(record);
      words.stream()
          .filter(text::contains)
          .forEach(word -> found.add(new Leftover(record.topic(), word, text)));
    }
    return found;
  }

  private static Collection<ConsumerRecord<String, byte[]>> live(
      TestBroker broker, Set<String> newestOnly) {
    Map<String, ConsumerRecord<String, byte[]>> live = new HashMap<>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.assign(
          consumer.listTopics().entrySet().stream()
              .filter(topic -> topic.getKey().startsWith(broker.name("")))
              .flatMap(topic -> topic.getValue().stream())
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList());
      consumer.seekToBeginning(consumer.assignment());
      Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
          live.put(
              newestOnly.contains(record.topic())
                  ? record.topic() + " " + record.key()
                  : record.topic() + " " + record.partition() + " " + record.offset(),
              record);
        }
      }
    }
    return live.values();
  }

  private static String text(ConsumerRecord<String, byte[]> record) {
    StringBuilder text = new StringBuilder().append(record.key()).append(' ');
    if (record.value() != null) {
      text.append(new String(record.value(), StandardCharsets.UTF_8));
    }
    record
        .headers()
        .forEach(
            header -> text.append(' ').append(new String(header.value(), StandardCharsets.UTF_8)));
    return text.toString();
  }
}
