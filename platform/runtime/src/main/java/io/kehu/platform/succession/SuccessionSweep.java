package io.kehu.platform.succession;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/// News of a record and a row that names it may be saved at the same moment, neither seeing the other. This finds such rows, on
/// one instance of the service. No transaction is as long as the time that it looks back.
@ApplicationScoped
class SuccessionSweep {
  private static final Duration EVERY = Duration.ofSeconds(10);
  private static final String WITHIN = "10 minutes";

  @Produces
  @Singleton
  Task<Void> successionSweep(Successions successions) {
    return Tasks.recurring("succession-sweep", FixedDelay.of(EVERY))
        .execute((instance, context) ->
            QuarkusTransaction.requiringNew().run(() -> successions.settleRecent(WITHIN)));
  }
}
