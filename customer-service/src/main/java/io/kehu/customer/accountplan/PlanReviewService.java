package io.kehu.customer.accountplan;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import io.kehu.customer.plan.Plan;
import io.kehu.customer.plan.PlanService;
import io.kehu.platform.access.Caller;
import io.kehu.platform.access.CurrentCaller;
import io.kehu.platform.audit.Audit;
import io.kehu.platform.id.Ids;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/// Reviews of account plans. A plan may be reviewed as long as it is remembered, closed or not.
@ApplicationScoped
public class PlanReviewService {
  private final PlanReviews reviews;
  private final PlanService plans;
  private final CurrentCaller callers;
  private final Audit audit;
  private final Clock clock;

  PlanReviewService(
      PlanReviews reviews, PlanService plans, CurrentCaller callers, Audit audit, Clock clock) {
    this.reviews = reviews;
    this.plans = plans;
    this.callers = callers;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public AccountPlanApi.Review add(UUID planId, AccountPlanApi.NewReview review) {
    Plan plan = plans.writable(AccountPlanData.TYPE, planId);
    Caller caller = callers.get();
    AccountPlanApi.Review made =
        new AccountPlanApi.Review(
            Ids.newId(),
            plan.id(),
            review.heldOn(),
            review.findings(),
            caller.username(),
            caller.subject(),
            clock.instant());
    reviews.add(made);
    audit.record("plan", plan.id(), "reviewed", null, made);
    return made;
  }

  @Transactional(SUPPORTS)
  public Page<AccountPlanApi.Review> of(UUID planId, ListRequest request) {
    return reviews.of(plans.readable(AccountPlanData.TYPE, planId).id(), request);
  }
}
