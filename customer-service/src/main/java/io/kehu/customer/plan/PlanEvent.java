package io.kehu.customer.plan;

import io.kehu.platform.event.DomainEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// What can happen to a plan of any kind. What it says stays here.
public sealed interface PlanEvent extends DomainEvent {

  UUID planId();

  UUID customerId();

  @Override
  default UUID aggregateId() {
    return planId();
  }

  @Override
  default String partitionKey() {
    return customerId().toString();
  }

  record Activated(
      UUID planId,
      UUID customerId,
      PlanKind kind,
      LocalDate startsOn,
      LocalDate endsOn,
      Instant at,
      long version)
      implements PlanEvent {
    public static final String TYPE = "crm.plan.activated.v1";

    @Override
    public String eventType() {
      return TYPE;
    }
  }

  record Closed(
      UUID planId,
      UUID customerId,
      PlanKind kind,
      LocalDate startsOn,
      LocalDate endsOn,
      Instant at,
      long version)
      implements PlanEvent {
    public static final String TYPE = "crm.plan.closed.v1";

    @Override
    public String eventType() {
      return TYPE;
    }
  }

  /// @param dueOn the last day on which it would have been in time
  record ActionOverdue(
      UUID planId,
      UUID customerId,
      PlanKind kind,
      UUID actionId,
      UUID ownerId,
      LocalDate dueOn,
      Instant at)
      implements PlanEvent {
    public static final String TYPE = "crm.plan.action-overdue.v1";

    @Override
    public String eventType() {
      return TYPE;
    }
  }
}
