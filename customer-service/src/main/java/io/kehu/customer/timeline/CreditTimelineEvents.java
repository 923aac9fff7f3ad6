package io.kehu.customer.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.platform.event.EventHandlers;
import io.kehu.platform.event.ReceivedEvent;
import io.kehu.platform.event.Subscriptions;
import io.kehu.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What this service tells about customers' credit. What an assessment was made of is not on the
/// timeline: it is for fewer people than the timeline is.
@ApplicationScoped
class CreditTimelineEvents implements EventHandlers {
  private final Timeline timeline;

  CreditTimelineEvents(Timeline timeline) {
    this.timeline = timeline;
  }

  record Assessed(
      UUID customerId,
      @Nullable String grade,
      @Nullable BigDecimal score,
      BigDecimal coverage,
      Instant at) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record AssessedLine(@Nullable String grade, @Nullable BigDecimal score, BigDecimal coverage) {}

  record LimitChanged(UUID customerId, Money limit, LocalDate validUntil, Instant at) {}

  record LimitLine(Money limit, LocalDate validUntil) {}

  record Exceeded(UUID customerId, Money limit, Money exposure, Instant at) {}

  record ExceededLine(Money limit, Money exposure) {}

  @Override
  public void subscribe(Subscriptions on) {
    on.on("crm.credit.assessed.v1", Assessed.class, this::assessed)
        .on("crm.credit.limit-changed.v1", LimitChanged.class, this::limitChanged)
        .on("crm.credit.exposure-exceeded.v1", Exceeded.class, this::exceeded);
  }

  private void assessed(ReceivedEvent event, Assessed told) {
    AssessedLine line = new AssessedLine(told.grade(), told.score(), told.coverage());
    add(event, told.customerId(), TimelineKind.CREDIT_ASSESSED, told.at(), line);
  }

  private void limitChanged(ReceivedEvent event, LimitChanged told) {
    LimitLine line = new LimitLine(told.limit(), told.validUntil());
    add(event, told.customerId(), TimelineKind.CREDIT_LIMIT_CHANGED, told.at(), line);
  }

  private void exceeded(ReceivedEvent event, Exceeded told) {
    ExceededLine line = new ExceededLine(told.limit(), told.exposure());
    add(event, told.customerId(), TimelineKind.CREDIT_EXPOSURE_EXCEEDED, told.at(), line);
  }

  private void add(
      ReceivedEvent event, UUID customerId, TimelineKind kind, Instant at, Object line) {
    String source = "/api/customer/v1/customers/" + customerId + "/credit";
    timeline.add(event, customerId, kind, at, source, line);
  }
}
