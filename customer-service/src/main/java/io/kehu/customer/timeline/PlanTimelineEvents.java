package io.kehu.customer.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.platform.event.EventHandlers;
import io.kehu.platform.event.Subscriptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What this service tells about key accounts and plans.
@ApplicationScoped
class PlanTimelineEvents implements EventHandlers {
  private final Timeline timeline;

  PlanTimelineEvents(Timeline timeline) {
    this.timeline = timeline;
  }

  record AccountTold(
      UUID keyAccountId, UUID customerId, String kind, @Nullable String reason, Instant at) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record AccountLine(String kind, @Nullable String reason) {}

  record PlanTold(
      UUID planId,
      UUID customerId,
      String kind,
      LocalDate startsOn,
      LocalDate endsOn,
      Instant at) {}

  record PlanLine(UUID planId, String kind, LocalDate startsOn, LocalDate endsOn) {}

  record OverdueTold(
      UUID planId, UUID customerId, String kind, UUID actionId, LocalDate dueOn, Instant at) {}

  record OverdueLine(UUID planId, String kind, LocalDate dueOn) {}

  @Override
  public void subscribe(Subscriptions on) {
    account(on, "crm.key-account.proposed.v1", TimelineKind.KEY_ACCOUNT_PROPOSED);
    account(on, "crm.key-account.confirmed.v1", TimelineKind.KEY_ACCOUNT_CONFIRMED);
    account(on, "crm.key-account.rejected.v1", TimelineKind.KEY_ACCOUNT_REJECTED);
    account(on, "crm.key-account.ended.v1", TimelineKind.KEY_ACCOUNT_ENDED);
    plan(on, "crm.plan.activated.v1", TimelineKind.PLAN_ACTIVATED);
    plan(on, "crm.plan.closed.v1", TimelineKind.PLAN_CLOSED);
    on.on(
        "crm.plan.action-overdue.v1",
        OverdueTold.class,
        (event, told) ->
            timeline.add(
                event,
                told.customerId(),
                TimelineKind.PLAN_ACTION_OVERDUE,
                told.at(),
                "/api/customer/v1/plan-actions/" + told.actionId(),
                new OverdueLine(told.planId(), told.kind(), told.dueOn())));
  }

  private void account(Subscriptions on, String type, TimelineKind kind) {
    on.on(
        type,
        AccountTold.class,
        (event, told) ->
            timeline.add(
                event,
                told.customerId(),
                kind,
                told.at(),
                "/api/customer/v1/key-accounts/" + told.keyAccountId(),
                new AccountLine(told.kind(), told.reason())));
  }

  private void plan(Subscriptions on, String type, TimelineKind kind) {
    on.on(
        type,
        PlanTold.class,
        (event, told) ->
            timeline.add(
                event,
                told.customerId(),
                kind,
                told.at(),
                "/api/customer/v1/%s-plans/%s"
                    .formatted(told.kind().toLowerCase(Locale.ROOT), told.planId()),
                new PlanLine(told.planId(), told.kind(), told.startsOn(), told.endsOn())));
  }
}
