package io.kehu.customer.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.platform.event.EventHandlers;
import io.kehu.platform.event.ReceivedEvent;
import io.kehu.platform.event.Subscriptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What loyalty-service and analytics-service tell about a customer's points, loyalty and worth.
@ApplicationScoped
class ValueTimelineEvents implements EventHandlers {
  private final Timeline timeline;

  ValueTimelineEvents(Timeline timeline) {
    this.timeline = timeline;
  }

  record Points(
      UUID customerId, String kind, long points, long balance, String reason, Instant at) {}

  record PointsLine(String kind, long points, long balance, String reason) {}

  record Turned(UUID customerId, @Nullable String from, String to, Instant at) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record TurnLine(@Nullable String from, String to) {}

  record Signal(UUID customerId, String kind, String detail, Instant at) {}

  record SignalLine(String kind, String detail) {}

  record Value(UUID customerId, String segment, String valueClass) {}

  record ValueLine(String segment, String valueClass) {}

  record Satisfaction(UUID customerId, BigDecimal csm, String level, Instant at) {}

  record SatisfactionLine(BigDecimal csm, String level) {}

  @Override
  public void subscribe(Subscriptions on) {
    on.on("crm.loyalty.points-changed.v1", Points.class, this::points)
        .on("crm.loyalty.tier-changed.v1", Turned.class, this::tier)
        .on("crm.churn.signal-raised.v1", Signal.class, this::signal)
        .on("crm.churn.risk-band-changed.v1", Turned.class, this::risk)
        .on("crm.metrics.customer-value-changed.v1", Value.class, this::value)
        .on("crm.metrics.customer-satisfaction-changed.v1", Satisfaction.class, this::satisfaction);
  }

  private void points(ReceivedEvent event, Points told) {
    add(
        event,
        told.customerId(),
        TimelineKind.POINTS_CHANGED,
        told.at(),
        new PointsLine(told.kind(), told.points(), told.balance(), told.reason()));
  }

  private void tier(ReceivedEvent event, Turned told) {
    TurnLine line = new TurnLine(told.from(), told.to());
    add(event, told.customerId(), TimelineKind.TIER_CHANGED, told.at(), line);
  }

  private void signal(ReceivedEvent event, Signal told) {
    SignalLine line = new SignalLine(told.kind(), told.detail());
    add(event, told.customerId(), TimelineKind.CHURN_SIGNAL_RAISED, told.at(), line);
  }

  private void risk(ReceivedEvent event, Turned told) {
    TurnLine line = new TurnLine(told.from(), told.to());
    add(event, told.customerId(), TimelineKind.CHURN_RISK_CHANGED, told.at(), line);
  }

  private void value(ReceivedEvent event, Value told) {
    ValueLine line = new ValueLine(told.segment(), told.valueClass());
    add(event, told.customerId(), TimelineKind.VALUE_CHANGED, event.time(), line);
  }

  private void satisfaction(ReceivedEvent event, Satisfaction told) {
    SatisfactionLine line = new SatisfactionLine(told.csm(), told.level());
    add(event, told.customerId(), TimelineKind.SATISFACTION_CHANGED, told.at(), line);
  }

  private void add(
      ReceivedEvent event, UUID customerId, TimelineKind kind, Instant at, Object line) {
    timeline.add(event, customerId, kind, at, null, line);
  }
}
