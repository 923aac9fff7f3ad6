package io.kehu.loyalty.churn;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.platform.event.DomainEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What can be said about a customer who may leave.
public sealed interface ChurnEvent extends DomainEvent {
  UUID customerId();

  @Override
  @JsonIgnore
  default UUID aggregateId() {
    return customerId();
  }

  record SignalRaised(
      UUID signalId, UUID customerId, SignalKind kind, double weight, String detail, Instant at)
      implements ChurnEvent {
    public static final String TYPE = "crm.churn.signal-raised.v1";

    static SignalRaised from(Signal signal) {
      return new SignalRaised(
          signal.id(),
          signal.customerId(),
          signal.kind(),
          signal.weight(),
          signal.detail(),
          signal.at());
    }

    @Override
    public String eventType() {
      return TYPE;
    }
  }

  /// @param from absent for the customer's first
  /// @param reasons kinds of the signals that count, the heaviest first
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RiskBandChanged(
      UUID customerId,
      @Nullable RiskBand from,
      RiskBand to,
      BigDecimal risk,
      List<SignalKind> reasons,
      Instant at)
      implements ChurnEvent {
    public static final String TYPE = "crm.churn.risk-band-changed.v1";

    @Override
    public String eventType() {
      return TYPE;
    }
  }
}
