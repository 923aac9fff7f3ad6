package io.kehu.loyalty.tier;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;

/// Reviews all tiers every night, in one instance at a time.
@ApplicationScoped
class TierReview {
  private final TierService tiers;
  private final TierConfig config;

  TierReview(TierService tiers, TierConfig config) {
    this.tiers = tiers;
    this.config = config;
  }

  @Produces
  @Singleton
  Task<Void> reviewTiers() {
    return Tasks.recurring("tier-review", new Daily(ZoneOffset.UTC, config.reviewAt()))
        .execute((instance, context) -> reviewAll());
  }

  private void reviewAll() {
    boolean more = true;
    while (more) {
      more = TierService.isFull(tiers.review());
    }
  }
}
