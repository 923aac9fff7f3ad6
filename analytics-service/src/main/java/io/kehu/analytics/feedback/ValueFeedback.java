package io.kehu.analytics.feedback;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.kehu.analytics.feedback.CustomerFigureEvent.CustomerValueChanged;
import io.kehu.analytics.figure.Scope;
import io.kehu.analytics.model.Model;
import io.kehu.analytics.value.AsOf;
import io.kehu.analytics.value.CustomerValue;
import io.kehu.analytics.value.CustomerValues;
import io.kehu.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;

/// Ranks all customers by a job, because a rank moves when others buy, and tells others whose value has changed.
@ApplicationScoped
class ValueFeedback {
  private static final int BATCH = 1000;

  private final Model model;
  private final Outbox outbox;
  private final Clock clock;
  private final Duration every;
  private final ZoneId zone;
  private final String currency;

  /// @param every how long to wait between two rankings
  /// @param zone where the company's days begin
  /// @param currency that customers are ranked by
  ValueFeedback(
      Model model,
      Outbox outbox,
      Clock clock,
      @ConfigProperty(name = "kehu.analytics.value.every", defaultValue = "60s") Duration every,
      @ConfigProperty(name = "kehu.analytics.zone", defaultValue = "Asia/Shanghai") ZoneId zone,
      @ConfigProperty(name = "kehu.analytics.currency", defaultValue = "CNY") String currency) {
    this.model = model;
    this.outbox = outbox;
    this.clock = clock;
    this.every = every;
    this.zone = zone;
    this.currency = currency;
  }

  @Produces
  @Singleton
  RecurringTask<Void> valueFeedback() {
    return Tasks.recurring("value-feedback", FixedDelay.of(every))
        .execute((instance, context) -> publish());
  }

  /// Ranks as of tomorrow's morning, so that today's orders count, and publishes the differences in steps of 1,000 customers.
  void publish() {
    AsOf asOf = new AsOf(LocalDate.now(clock.withZone(zone)).plusDays(1), zone, currency);
    rank(asOf);
    while (publishBatch(asOf) == BATCH) {
      // more to tell
    }
  }

  @Transactional
  void rank(AsOf asOf) {
    model.live(handle -> CustomerValues.rank(handle, Scope.ALL, asOf));
  }

  @Transactional
  int publishBatch(AsOf asOf) {
    return model.live(handle -> {
      List<CustomerValue> changed = changed(handle);
      outbox.append(changed.stream().map(value -> event(value, asOf)).toList());
      return changed.size();
    });
  }

  private static List<CustomerValue> changed(Handle handle) {
    return CustomerValues.takeChanged(handle, BATCH);
  }

  private CustomerValueChanged event(CustomerValue value, AsOf asOf) {
    return new CustomerValueChanged(
        value.customerId(),
        asOf.day(),
        value.recency(),
        value.frequency(),
        value.monetary(),
        value.segment(),
        value.valueClass(),
        value.revenue(),
        value.orders());
  }
}
