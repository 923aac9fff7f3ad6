package io.kehu.customer.contact;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Makes contacts findable that were written before there was a search, or by a version of the service that has none.
@ApplicationScoped
class SearchFillJob {
  private final ContactService contacts;
  private final MeterRegistry metrics;
  private final Duration every;

  SearchFillJob(
      ContactService contacts,
      MeterRegistry metrics,
      @ConfigProperty(name = "kehu.contacts.search-fill-every", defaultValue = "5m")
          Duration every) {
    this.contacts = contacts;
    this.metrics = metrics;
    this.every = every;
  }

  @Produces
  @Singleton
  Task<Void> fillContactSearch() {
    return Tasks.recurring("contacts-search-fill", FixedDelay.of(every))
        .execute((instance, context) -> fillAll());
  }

  private void fillAll() {
    int filled = 1;
    while (filled > 0) {
      filled = contacts.fillSearch();
      metrics.counter("kehu.contacts.search.filled").increment(filled);
    }
  }
}
