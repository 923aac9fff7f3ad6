package io.kehu.platform.event;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Wakes those who wait for something to happen. Nothing is lost between a look and a wait: a waiter says what it has seen.
public final class Signal {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition raised = lock.newCondition();
  private long count;

  /// How often it was raised so far.
  public long seen() {
    lock.lock();
    try {
      return count;
    } finally {
      lock.unlock();
    }
  }

  public void raise() {
    lock.lock();
    try {
      count++;
      raised.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Waits until it is raised beyond `seen` or the time is over.
  public void await(long seen, Duration atMost) throws InterruptedException {
    long left = atMost.toNanos();
    if (!lock.tryLock(left, TimeUnit.NANOSECONDS)) {
      return;
    }
    try {
      while (count == seen && left > 0) {
        left = raised.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }
}
