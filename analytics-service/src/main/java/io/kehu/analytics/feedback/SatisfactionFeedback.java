package io.kehu.analytics.feedback;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.kehu.analytics.feedback.CustomerFigureEvent.CustomerSatisfactionChanged;
import io.kehu.analytics.model.Model;
import io.kehu.analytics.satisfaction.CsmLevel;
import io.kehu.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Tells others the satisfaction of customers who answered, seconds after they did.
@ApplicationScoped
class SatisfactionFeedback {
  private static final int BATCH = 500;

  private final Model model;
  private final Outbox outbox;
  private final Clock clock;

  SatisfactionFeedback(Model model, Outbox outbox, Clock clock) {
    this.model = model;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Produces
  @Singleton
  RecurringTask<Void> satisfactionFeedback() {
    return Tasks.recurring("satisfaction-feedback", FixedDelay.of(Duration.ofSeconds(2)))
        .execute((instance, context) -> {
          int published = BATCH;
          while (published == BATCH) {
            published = publish();
          }
        });
  }

  /// Publishes what has changed for up to 500 customers whose answers or orders have been folded since.
  ///
  /// @return customers looked at
  @Transactional
  int publish() {
    return model.live(handle -> {
      List<UUID> touched = take(handle);
      outbox.append(changes(handle, touched));
      return touched.size();
    });
  }

  private static List<UUID> take(Handle handle) {
    return handle
        .createQuery(
            """
            delete from customer_touched where customer_id in (
              select customer_id from customer_touched limit :batch for update skip locked)
            returning customer_id
            """)
        .bind("batch", BATCH)
        .mapTo(UUID.class)
        .list();
  }

  private List<CustomerSatisfactionChanged> changes(Handle handle, List<UUID> customers) {
    Instant now = clock.instant();
    return handle
        .createQuery(
            """
            with current as (
              select customer_id, round(avg(score), 2) as csm, count(*) as answers
              from answer_fact where customer_id = any(:customers) group by customer_id
            )
            insert into published_satisfaction as p (customer_id, csm, answers, at)
            select customer_id, csm, answers, :now from current
            on conflict (customer_id) do update
              set csm = excluded.csm, answers = excluded.answers, at = excluded.at
              where (p.csm, p.answers) is distinct from (excluded.csm, excluded.answers)
            returning customer_id, csm, answers
            """)
        .bindArray("customers", UUID.class, customers)
        .bind("now", now.atOffset(java.time.ZoneOffset.UTC))
        .map((row, context) -> {
          BigDecimal csm = row.getBigDecimal(2).setScale(2, RoundingMode.HALF_EVEN);
          return new CustomerSatisfactionChanged(
              row.getObject(1, UUID.class),
              csm,
              CsmLevel.nearest(csm.doubleValue()).name(),
              row.getLong(3),
              now);
        })
        .list();
  }
}
