package io.kehu.customer.visit;

import io.kehu.platform.event.DomainEvent;
import java.util.UUID;

/// What can happen to a visit.
public sealed interface VisitEvent extends DomainEvent {

  VisitSnapshot visit();

  @Override
  default UUID aggregateId() {
    return visit().id();
  }

  @Override
  default String partitionKey() {
    return visit().customerId().toString();
  }

  record Planned(VisitSnapshot visit) implements VisitEvent {
    public static final String TYPE = "crm.visit.planned.v1";

    @Override
    public String eventType() {
      return TYPE;
    }
  }

  record Changed(VisitSnapshot visit) implements VisitEvent {
    public static final String TYPE = "crm.visit.changed.v1";

    @Override
    public String eventType() {
      return TYPE;
    }
  }

  record Scheduled(VisitSnapshot visit) implements VisitEvent {
    public static final String TYPE = "crm.visit.scheduled.v1";

    @Override
    public String eventType() {
      return TYPE;
    }
  }

  record Started(VisitSnapshot visit) implements VisitEvent {
    public static final String TYPE = "crm.visit.started.v1";

    @Override
    public String eventType() {
      return TYPE;
    }
  }

  record Held(VisitSnapshot visit) implements VisitEvent {
    public static final String TYPE = "crm.visit.held.v1";

    @Override
    public String eventType() {
      return TYPE;
    }
  }

  record FollowedUp(VisitSnapshot visit) implements VisitEvent {
    public static final String TYPE = "crm.visit.followed-up.v1";

    @Override
    public String eventType() {
      return TYPE;
    }
  }

  record Cancelled(VisitSnapshot visit) implements VisitEvent {
    public static final String TYPE = "crm.visit.cancelled.v1";

    @Override
    public String eventType() {
      return TYPE;
    }
  }
}
