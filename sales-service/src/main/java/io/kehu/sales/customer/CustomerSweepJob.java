package io.kehu.sales.customer;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/// Tells of the sweep, on one instance of the service.
@ApplicationScoped
class CustomerSweepJob {
  private static final Duration EVERY = Duration.ofSeconds(10);

  @Produces
  @Singleton
  Task<Void> customerSweep(Event<CustomerSweep> sweep) {
    return Tasks.recurring("customer-sweep", FixedDelay.of(EVERY))
        .execute((instance, context) ->
            QuarkusTransaction.requiringNew().run(() -> sweep.fire(new CustomerSweep())));
  }
}
