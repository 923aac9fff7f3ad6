package io.kehu.platform.event.kafka;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/// What is done with the records that a [ConsumerLoop] polls.
public interface BatchWork {
  /// Where to go on in the partitions just taken over, as far as the database knows.
  Map<TopicPartition, Long> storedOffsets(Collection<TopicPartition> partitions);

  /// Does the records, in order per partition, and saves the offsets behind them with the effects. Whatever it throws, the batch will be tried again.
  void process(List<ConsumerRecord<String, byte[]>> records);

  /// How many records wait in the partitions that are assigned here.
  void lag(long records);
}
