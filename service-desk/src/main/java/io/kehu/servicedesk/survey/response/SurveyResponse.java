package io.kehu.servicedesk.survey.response;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.platform.external.ExternalReference;
import io.kehu.servicedesk.survey.Occasion;
import io.kehu.servicedesk.survey.questionnaire.Score;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one customer answered once. Never changed.
///
/// @param trigger what it was asked about
/// @param mean of all scores
/// @param recoveryTicketId the ticket that was opened because the answer was low
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SurveyResponse(
    UUID id,
    @Nullable UUID invitationId,
    UUID customerId,
    String questionnaire,
    int questionnaireVersion,
    @Nullable Occasion trigger,
    @Nullable UUID productId,
    List<Score> answers,
    BigDecimal mean,
    @Nullable String comment,
    Instant answeredAt,
    @Nullable ExternalReference externalReference,
    @Nullable UUID recoveryTicketId) {
  /// Whether another says the same, whatever its id and the order of its answers.
  ///
  /// @param customer for whom this one counts
  boolean saysTheSameAs(SurveyResponse other, UUID customer) {
    return customer.equals(other.customerId)
        && questionnaire.equals(other.questionnaire)
        && Set.copyOf(answers).equals(Set.copyOf(other.answers));
  }

  SurveyAnswered answered() {
    return new SurveyAnswered(
        id,
        invitationId,
        customerId,
        questionnaire,
        SurveyAnswered.CSM,
        trigger,
        productId,
        answers,
        mean,
        answeredAt);
  }
}
