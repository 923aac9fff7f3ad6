package io.kehu.customer.source.cost;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.platform.event.DomainEvent;
import io.kehu.platform.money.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What can happen to a cost; keyed by the cost, so that its events keep their order.
public sealed interface SourceCostEvent extends DomainEvent {

  /// The whole entry, but for what somebody noted beside it.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Cost(
      UUID id,
      String source,
      @Nullable String campaign,
      LocalDate startsOn,
      LocalDate endsOn,
      Money amount,
      long version) {}

  record Recorded(Cost cost) implements SourceCostEvent {
    public static final String TYPE = "crm.source.cost-recorded.v1";

    @Override
    public String eventType() {
      return TYPE;
    }

    @Override
    public UUID aggregateId() {
      return cost.id();
    }
  }

  record Changed(Cost cost) implements SourceCostEvent {
    public static final String TYPE = "crm.source.cost-changed.v1";

    @Override
    public String eventType() {
      return TYPE;
    }

    @Override
    public UUID aggregateId() {
      return cost.id();
    }
  }

  record Removed(UUID costId, long version) implements SourceCostEvent {
    public static final String TYPE = "crm.source.cost-removed.v1";

    @Override
    public String eventType() {
      return TYPE;
    }

    @Override
    public UUID aggregateId() {
      return costId;
    }
  }
}
