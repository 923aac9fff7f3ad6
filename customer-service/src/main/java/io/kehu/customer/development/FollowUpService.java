package io.kehu.customer.development;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import io.kehu.customer.plan.Plan;
import io.kehu.customer.plan.PlanService;
import io.kehu.platform.access.Caller;
import io.kehu.platform.access.CurrentCaller;
import io.kehu.platform.audit.Audit;
import io.kehu.platform.id.Ids;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/// The follow-up forms of development plans.
@ApplicationScoped
public class FollowUpService {
  private final FollowUps followUps;
  private final FollowUpConfig config;
  private final PlanService plans;
  private final CurrentCaller callers;
  private final Audit audit;
  private final Clock clock;

  FollowUpService(
      FollowUps followUps,
      FollowUpConfig config,
      PlanService plans,
      CurrentCaller callers,
      Audit audit,
      Clock clock) {
    this.followUps = followUps;
    this.config = config;
    this.plans = plans;
    this.callers = callers;
    this.audit = audit;
    this.clock = clock;
  }

  /// @throws ProblemException `follow-up-level-unknown`
  @Transactional
  public DevelopmentPlanApi.FollowUp add(UUID planId, DevelopmentPlanApi.NewFollowUp line) {
    Plan plan = plans.writable(DevelopmentPlanData.TYPE, planId);
    plan.requireOpen();
    if (!config.levels().containsKey(line.level())) {
      throw ProblemException.of(DevelopmentError.LEVEL_UNKNOWN, line.level());
    }
    Caller caller = callers.get();
    DevelopmentPlanApi.FollowUp made =
        new DevelopmentPlanApi.FollowUp(
            Ids.newId(),
            plan.id(),
            line.on(),
            line.level(),
            line.happened(),
            line.nextStep(),
            line.nextOn(),
            caller.username(),
            caller.subject(),
            clock.instant());
    followUps.add(made);
    audit.record("plan", plan.id(), "followed-up", null, made);
    return made;
  }

  @Transactional(SUPPORTS)
  public Page<DevelopmentPlanApi.FollowUp> of(UUID planId, ListRequest request) {
    return followUps.of(plans.readable(DevelopmentPlanData.TYPE, planId).id(), request);
  }
}
