package io.kehu.loyalty.churn;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Looks for customers who have become silent, and for risks that have faded, in one instance at a time.
@ApplicationScoped
class ChurnSweeper {
  private final ChurnWatcher watcher;
  private final ChurnConfig config;

  ChurnSweeper(ChurnWatcher watcher, ChurnConfig config) {
    this.watcher = watcher;
    this.config = config;
  }

  @Produces
  @Singleton
  Task<Void> sweepChurn() {
    return Tasks.recurring("churn-sweep", FixedDelay.of(config.sweepEvery()))
        .execute((instance, context) -> sweepAll());
  }

  private void sweepAll() {
    boolean more = true;
    while (more) {
      more = ChurnWatcher.isFull(watcher.sweep());
    }
  }
}
