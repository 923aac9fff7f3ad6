package io.kehu.customer.plan.action;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kehu.customer.customer.CustomerAccess;
import io.kehu.customer.plan.PlanConfig;
import io.kehu.customer.plan.PlanEvent;
import io.kehu.customer.plan.PlanService;
import io.kehu.platform.access.CurrentCaller;
import io.kehu.platform.audit.Audit;
import io.kehu.platform.audit.AuditEntry;
import io.kehu.platform.event.Outbox;
import io.kehu.platform.json.MergePatch;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.sql.Sql;
import io.kehu.platform.web.IfMatch;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What can be done with actions. Each change is a change of the plan, too.
@ApplicationScoped
public class PlanActionService {
  /// At most so many are told of in one transaction.
  static final int BATCH = 200;

  private static final int MOST_IN_A_PLAN = 200;
  private static final String KIND = "plan-action";

  private final PlanActions actions;
  private final PlanService plans;
  private final PlanConfig config;
  private final CustomerAccess customers;
  private final CurrentCaller callers;
  private final MergePatch mergePatch;
  private final ObjectMapper json;
  private final Outbox outbox;
  private final Audit audit;
  private final MeterRegistry meters;
  private final Clock clock;

  PlanActionService(
      PlanActions actions,
      PlanService plans,
      PlanConfig config,
      CustomerAccess customers,
      CurrentCaller callers,
      MergePatch mergePatch,
      ObjectMapper json,
      Outbox outbox,
      Audit audit,
      MeterRegistry meters,
      Clock clock) {
    this.actions = actions;
    this.plans = plans;
    this.config = config;
    this.customers = customers;
    this.callers = callers;
    this.mergePatch = mergePatch;
    this.json = json;
    this.outbox = outbox;
    this.audit = audit;
    this.meters = meters;
    this.clock = clock;
  }

  @Transactional(SUPPORTS)
  public Page<PlanActionApi.Action> list(ListRequest request, PlanActionFilter filter) {
    List<Sql> filters = filter.conditions(callers.get().subject());
    return actions.list(
        request, Stream.concat(Stream.of(customers.readable()), filters.stream()).toList());
  }

  @Transactional(SUPPORTS)
  public PlanActionApi.Action get(UUID id) {
    return PlanActionApi.Action.from(readable(id));
  }

  @Transactional
  public Page<AuditEntry> history(UUID id, ListRequest request) {
    return audit.history(KIND, readable(id).id(), request);
  }

  /// @throws ProblemException `plan-actions-too-many`
  @Transactional
  public PlanActionApi.Action create(UUID planId, PlanActionData data) {
    return plans.within(
        planId,
        plan -> {
          if (actions.count("planId", planId) >= MOST_IN_A_PLAN) {
            throw ProblemException.of(PlanActionError.TOO_MANY, MOST_IN_A_PLAN);
          }
          PlanAction action = new PlanAction(plan, data.settled(today()), clock.instant());
          actions.persistAndFlush(action);
          return record(action, "created", null);
        });
  }

  @Transactional
  public PlanActionApi.Action patch(UUID id, @Nullable String ifMatch, JsonNode patch) {
    return plans.within(
        readable(id).planId(),
        plan -> {
          PlanAction action = fresh(id);
          PlanActionApi.Action before = PlanActionApi.Action.from(action);
          IfMatch.require(ifMatch, action.version(), json.valueToTree(before), patch);
          PlanActionData changed =
              mergePatch.apply(action.data(), patch, PlanActionData.class).settled(today());
          action.change(changed, clock.instant());
          actions.flush();
          return record(action, "changed", before);
        });
  }

  @Transactional
  public void remove(UUID id, @Nullable String ifMatch) {
    plans.within(
        readable(id).planId(),
        plan -> {
          PlanAction action = fresh(id);
          PlanActionApi.Action before = PlanActionApi.Action.from(action);
          IfMatch.require(ifMatch, action.version(), before);
          actions.delete(action);
          audit.record(KIND, id, "removed", before, null);
          return before;
        });
  }

  /// Tells of overdue actions, one batch of them.
  ///
  /// @return how many; there may be more where it is [#BATCH]
  @Transactional
  int tellOverdue() {
    List<PlanEvent.ActionOverdue> overdue = actions.markOverdue(today(), clock.instant(), BATCH);
    outbox.append(overdue);
    meters.counter("kehu.plan.actions.overdue").increment(overdue.size());
    return overdue.size();
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(config.zone()));
  }

  private PlanAction readable(UUID id) {
    return actions
        .findByIdOptional(id)
        .filter(action -> customers.mayRead(action.customerId()))
        .orElseThrow(() -> ProblemException.of(PlanActionError.NOT_FOUND, id));
  }

  /// As it is now that nobody else can change it.
  private PlanAction fresh(UUID id) {
    PlanAction action = readable(id);
    actions.getEntityManager().refresh(action);
    return action;
  }

  private PlanActionApi.Action record(
      PlanAction action, String what, PlanActionApi.@Nullable Action before) {
    PlanActionApi.Action after = PlanActionApi.Action.from(action);
    audit.record(KIND, action.id(), what, before, after);
    return after;
  }
}
