package io.kehu.platform.event.fold;

import io.kehu.platform.event.ReceivedEvent;
import io.kehu.platform.event.fold.FoldTable.State;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/// The state of the partitions of a batch, moved on record by record. Tells repeats: by the offset, when another consumer of the partition was quicker; by
/// the position, when the publisher sent an event again.
final class Progress {
  private final Map<TopicPartition, Part> parts = new HashMap<>();

  Progress(Map<TopicPartition, State> states) {
    states.forEach((partition, state) -> parts.put(partition, new Part(state)));
  }

  /// False when the record was folded already.
  boolean isNext(ConsumerRecord<?, ?> message) {
    Part part = part(message);
    if (message.offset() < part.nextOffset) {
      return false;
    }
    part.nextOffset = message.offset() + 1;
    return true;
  }

  /// False when the event was folded already. One without a position is taken as it comes.
  boolean isNew(ConsumerRecord<?, ?> message, ReceivedEvent event) {
    Part part = part(message);
    if (event.position() > 0) {
      Long mark = part.marks.get(event.source());
      if (mark != null && event.position() <= mark) {
        return false;
      }
      part.marks.put(event.source(), event.position());
    }
    Instant last = part.lastEventTime;
    part.lastEventTime = last == null || last.isBefore(event.time()) ? event.time() : last;
    return true;
  }

  Map<TopicPartition, State> states() {
    Map<TopicPartition, State> states = new HashMap<>();
    parts.forEach((partition, part) -> states.put(partition, part.state()));
    return states;
  }

  private Part part(ConsumerRecord<?, ?> message) {
    Part part = parts.get(FoldWork.partition(message));
    if (part == null) {
      throw new ForgottenException(FoldWork.partition(message));
    }
    return part;
  }

  /// The generation was thrown away, or begun anew, while it was fed.
  static final class ForgottenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private ForgottenException(TopicPartition partition) {
      super("No progress is kept of " + partition);
    }
  }

  private static final class Part {
    private long nextOffset;
    private final Map<String, Long> marks;
    private @Nullable Instant lastEventTime;

    private Part(State state) {
      nextOffset = state.nextOffset();
      marks = new HashMap<>(state.marks());
      lastEventTime = state.lastEventTime();
    }

    private State state() {
      return new State(nextOffset, marks, lastEventTime);
    }
  }
}
