package io.kehu.sales.opportunity;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.platform.event.DomainEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happened to an opportunity. Each event carries the whole of it, as it is after all that the
/// same request did.
public sealed interface OpportunityEvent extends DomainEvent {
  OpportunitySnapshot opportunity();

  @Override
  default UUID aggregateId() {
    return opportunity().id();
  }

  /// The customer's id where it is known: then an opportunity keeps its order with all else that
  /// concerns the customer.
  @Override
  default String partitionKey() {
    UUID customer = opportunity().customerId();
    return (customer == null ? opportunity().id() : customer).toString();
  }

  /// It was entered.
  record Created(OpportunitySnapshot opportunity) implements OpportunityEvent {
    public static final String TYPE = "crm.opportunity.created.v1";

    @Override
    public String eventType() {
      return TYPE;
    }
  }

  /// Something about it changed, other than its stage and outcome.
  record Changed(OpportunitySnapshot opportunity) implements OpportunityEvent {
    public static final String TYPE = "crm.opportunity.changed.v1";

    @Override
    public String eventType() {
      return TYPE;
    }
  }

  /// It moved to another stage, forwards or back.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record StageMoved(
      OpportunitySnapshot opportunity, @Nullable String fromStage, String toStage, Instant movedAt)
      implements OpportunityEvent {
    public static final String TYPE = "crm.opportunity.stage-moved.v1";

    @Override
    public String eventType() {
      return TYPE;
    }
  }

  /// The sale came.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Won(OpportunitySnapshot opportunity, @Nullable OutcomeReason reason, Instant closedAt)
      implements OpportunityEvent {
    public static final String TYPE = "crm.opportunity.won.v1";

    @Override
    public String eventType() {
      return TYPE;
    }
  }

  /// The sale will not come.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Lost(OpportunitySnapshot opportunity, @Nullable OutcomeReason reason, Instant closedAt)
      implements OpportunityEvent {
    public static final String TYPE = "crm.opportunity.lost.v1";

    @Override
    public String eventType() {
      return TYPE;
    }
  }

  /// It is open again.
  record Reopened(OpportunitySnapshot opportunity) implements OpportunityEvent {
    public static final String TYPE = "crm.opportunity.reopened.v1";

    @Override
    public String eventType() {
      return TYPE;
    }
  }

  /// The event of an end.
  static OpportunityEvent closed(Opportunity opportunity, Closing closing) {
    OpportunitySnapshot snapshot = OpportunitySnapshot.of(opportunity);
    return switch (closing.outcome()) {
      case WON -> new Won(snapshot, closing.reason(), closing.closedAt());
      case LOST -> new Lost(snapshot, closing.reason(), closing.closedAt());
    };
  }
}
