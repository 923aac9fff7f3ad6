package io.kehu.customer.pool;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// When the pool is looked after.
@ApplicationScoped
class PoolSweeper {
  private final PoolReleases releases;
  private final Duration every;

  PoolSweeper(
      PoolReleases releases,
      @ConfigProperty(name = "kehu.pool.sweep-every", defaultValue = "PT10M") Duration every) {
    this.releases = releases;
    this.every = every;
  }

  @Produces
  @Singleton
  Task<Void> sweepPool() {
    return Tasks.recurring("pool-sweep", FixedDelay.of(every))
        .execute((instance, context) -> sweep());
  }

  /// Releases before it warns, so that a customer is never warned about and released in one go.
  void sweep() {
    boolean more = true;
    while (more) {
      more = releases.release();
    }
    int warned = PoolReleases.WARNED_AT_ONCE;
    while (warned == PoolReleases.WARNED_AT_ONCE) {
      warned = releases.warn();
    }
  }
}
