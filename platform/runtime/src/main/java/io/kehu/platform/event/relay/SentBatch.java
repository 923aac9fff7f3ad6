package io.kehu.platform.event.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;

/// What became of the events handed to the producer.
final class SentBatch {
  private final List<OutboxRow> rows;
  private final Map<Long, Exception> refused = new TreeMap<>();
  private int expected;
  private int answered;
  private long firstFailed = Long.MAX_VALUE;
  private @Nullable Exception failure;

  SentBatch(List<OutboxRow> rows) {
    this.rows = rows;
  }

  /// One more event is on its way.
  synchronized Callback expect(OutboxRow row) {
    expected++;
    return (metadata, problem) -> answered(row, problem);
  }

  private synchronized void answered(OutboxRow row, @Nullable Exception problem) {
    answered++;
    if (problem != null) {
      if (isForEver(problem)) {
        refused.put(row.position(), problem);
      } else if (row.position() < firstFailed) {
        firstFailed = row.position();
        failure = problem;
      }
    }
    notifyAll();
  }

  /// Waits until all are answered or the time is over.
  ///
  /// @return whether all are answered
  synchronized boolean await(Duration atMost) throws InterruptedException {
    long end = System.nanoTime() + atMost.toNanos();
    while (answered < expected) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }

  /// An event failed that may go through later: it and all behind it are to be sent again.
  synchronized boolean hasFailed() {
    return failure != null;
  }

  synchronized @Nullable Exception failure() {
    return failure;
  }

  /// The position up to which the broker has everything, apart from what it refuses for ever; empty when not even the first went through.
  synchronized OptionalLong settled() {
    return rows.stream()
        .limit(expected)
        .mapToLong(OutboxRow::position)
        .filter(position -> position < firstFailed)
        .max();
  }

  synchronized int count() {
    return (int) rows.stream().limit(expected).filter(row -> row.position() < firstFailed).count();
  }

  /// Events that the broker will never take, and why.
  synchronized List<Map.Entry<OutboxRow, Exception>> refusals() {
    List<Map.Entry<OutboxRow, Exception>> all = new ArrayList<>();
    for (OutboxRow row : rows) {
      Exception reason = refused.get(row.position());
      if (reason != null) {
        all.add(Map.entry(row, reason));
      }
    }
    return all;
  }

  private static boolean isForEver(Exception problem) {
    return problem instanceof RecordTooLargeException
        || problem instanceof RecordBatchTooLargeException
        || problem instanceof InvalidRecordException;
  }
}
