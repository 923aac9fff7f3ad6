package io.kehu.platform.event.fold;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How far a generation came.
public record FoldProgress(String fold, int generation, List<Partition> partitions) {
  public FoldProgress {
    partitions = List.copyOf(partitions);
  }

  /// @param topic without prefix
  /// @param offset the next record to be folded
  /// @param endOffset where the next record will be written
  /// @param lastEventTime the newest time among the folded events; null before the first
  public record Partition(
      String topic, int partition, long offset, long endOffset, @Nullable Instant lastEventTime) {
    public long lag() {
      return Math.max(0, endOffset - offset);
    }
  }

  /// Records still to be folded.
  public long lag() {
    return partitions.stream().mapToLong(Partition::lag).sum();
  }

  public boolean isCaughtUp() {
    return lag() == 0;
  }

  /// Everything that happened up to this time is in the model: the newest event's time when it has caught up, else that of the partition most behind. Empty
  /// when nothing was folded yet, or nothing of some partition that has events.
  public Optional<Instant> watermark() {
    List<Partition> behind = partitions.stream().filter(part -> part.lag() > 0).toList();
    if (behind.stream().anyMatch(part -> part.lastEventTime() == null)) {
      return Optional.empty();
    }
    Comparator<Instant> order =
        behind.isEmpty() ? Comparator.naturalOrder() : Comparator.reverseOrder();
    return (behind.isEmpty() ? partitions : behind)
        .stream().map(Partition::lastEventTime).filter(Objects::nonNull).max(order);
  }
}
