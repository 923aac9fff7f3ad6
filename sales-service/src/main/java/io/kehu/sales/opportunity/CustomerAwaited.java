package io.kehu.sales.opportunity;

import io.kehu.sales.customer.CustomerKnown;
import io.kehu.sales.customer.CustomerSweep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Gives opportunities their customer when it becomes known. They have been published without one
/// before, because a sale may have no customer yet.
@ApplicationScoped
class CustomerAwaited {
  private static final int SWEPT_AT_ONCE = 1000;

  private final OpportunityRepository opportunities;
  private final OpportunityDesk desk;
  private final Clock clock;

  CustomerAwaited(OpportunityRepository opportunities, OpportunityDesk desk, Clock clock) {
    this.opportunities = opportunities;
    this.desk = desk;
    this.clock = clock;
  }

  void on(@Observes CustomerKnown news) {
    news.references().stream()
        .flatMap(reference -> opportunities.awaiting(reference).stream())
        .forEach(id -> found(id, news.customer().id()));
  }

  void on(@Observes CustomerSweep due) {
    opportunities.overlooked(SWEPT_AT_ONCE).forEach(this::found);
  }

  private void found(UUID opportunityId, UUID customerId) {
    opportunities.forUpdate(opportunityId).ifPresent(waiting -> found(waiting, customerId));
  }

  private void found(Opportunity opportunity, UUID customerId) {
    if (opportunity.details().customerId() != null) {
      return;
    }
    OpportunityApi.View before = OpportunityDesk.state(opportunity);
    Instant now = clock.instant();
    opportunity.customerFound(customerId, now);
    desk.record(
        opportunity,
        "customer-found",
        before,
        List.of(new OpportunityEvent.Changed(OpportunitySnapshot.of(opportunity))));
  }
}
