package io.kehu.customer.scorecard;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.customer.credit.Grade;
import io.kehu.platform.event.DomainEvent;
import io.kehu.platform.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What can happen to an assessment: it is made. What it was made of stays here.
public sealed interface AssessmentEvent extends DomainEvent {

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Assessed(
      UUID customerId,
      UUID assessmentId,
      @Nullable BigDecimal score,
      @Nullable Grade grade,
      BigDecimal coverage,
      @Nullable Money recommendedLimit,
      Instant at)
      implements AssessmentEvent {
    public static final String TYPE = "crm.credit.assessed.v1";

    @Override
    public String eventType() {
      return TYPE;
    }

    @Override
    public UUID aggregateId() {
      return assessmentId;
    }

    @Override
    public String partitionKey() {
      return customerId.toString();
    }
  }
}
