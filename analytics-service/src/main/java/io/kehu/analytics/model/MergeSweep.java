package io.kehu.analytics.model;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/// Partitions are folded by several instances at once: one may fold a fact while another folds the merge of its customer,
/// neither seeing the other. This finds such facts.
@ApplicationScoped
class MergeSweep {
  private static final Duration EVERY = Duration.ofSeconds(10);

  @Produces
  @Singleton
  Task<Void> settleMergedCustomers(Model model, Generations generations) {
    return Tasks.recurring("settle-merged-customers", FixedDelay.of(EVERY))
        .execute((instance, context) ->
            generations
                .all()
                .forEach(generation ->
                    QuarkusTransaction.requiringNew()
                        .run(() -> model.use(generation.number(), MergedCustomers::settleRecent))));
  }
}
