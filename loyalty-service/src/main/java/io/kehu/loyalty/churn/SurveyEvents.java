package io.kehu.loyalty.churn;

import io.kehu.platform.event.EventHandlers;
import io.kehu.platform.event.Subscriptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Listens to the service desk for answers that are low.
@ApplicationScoped
class SurveyEvents implements EventHandlers {
  private final ChurnService churn;

  SurveyEvents(ChurnService churn) {
    this.churn = churn;
  }

  @Override
  public void subscribe(Subscriptions subscriptions) {
    subscriptions.on(
        "crm.survey.answered.v1", Answered.class, (event, data) -> churn.answered(data));
  }

  record Answered(
      UUID responseId,
      UUID customerId,
      String questionnaire,
      List<Answer> answers,
      BigDecimal mean,
      Instant answeredAt) {}

  record Answer(String item, int score) {}
}
