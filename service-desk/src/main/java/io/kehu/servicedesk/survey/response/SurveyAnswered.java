package io.kehu.servicedesk.survey.response;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.platform.event.DomainEvent;
import io.kehu.servicedesk.survey.Occasion;
import io.kehu.servicedesk.survey.questionnaire.Score;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A customer answered. Its words are not in it, only its scores.
///
/// @param kind the scale: CSM
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SurveyAnswered(
    UUID responseId,
    @Nullable UUID invitationId,
    UUID customerId,
    String questionnaire,
    String kind,
    @Nullable Occasion trigger,
    @Nullable UUID productId,
    List<Score> answers,
    BigDecimal mean,
    Instant answeredAt)
    implements DomainEvent {
  public static final String TYPE = "crm.survey.answered.v1";
  static final String CSM = "CSM";

  @Override
  public String eventType() {
    return TYPE;
  }

  @Override
  public UUID aggregateId() {
    return responseId;
  }

  @Override
  public String partitionKey() {
    return customerId.toString();
  }
}
