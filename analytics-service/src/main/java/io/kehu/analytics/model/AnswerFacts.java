package io.kehu.analytics.model;

import io.kehu.analytics.model.FactTable.Column;
import io.kehu.platform.event.fold.FoldEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Answers to surveys, item by item. A response is final, so the first telling of it holds.
final class AnswerFacts implements Facts {
  private static final FactTable TABLE =
      FactTable.immutable(
          "answer_fact",
          "response_id, item",
          List.of(
              Column.uuid("response_id"),
              Column.text("item"),
              Column.uuid("customer_id"),
              Column.text("questionnaire"),
              Column.uuid("product_id"),
              new Column("score", "int"),
              Column.time("answered_at")));

  private final Map<UUID, SurveyAnswered> responses = new HashMap<>();

  record SurveyAnswered(
      UUID responseId,
      UUID customerId,
      String questionnaire,
      @Nullable UUID productId,
      List<Answer> answers,
      Instant answeredAt) {}

  record Answer(String item, int score) {}

  @Override
  public Set<String> eventTypes() {
    return Set.of("crm.survey.answered.v1");
  }

  @Override
  public void add(FoldEvent event) {
    SurveyAnswered response = event.data(SurveyAnswered.class);
    responses.put(response.responseId(), response);
  }

  @Override
  public Stream<UUID> customers() {
    return responses.values().stream().map(SurveyAnswered::customerId);
  }

  @Override
  public void write(Handle handle) {
    TABLE.write(
        handle, responses.values().stream().flatMap(answers -> rows(answers).stream()).toList());
    TouchedCustomers.add(handle, customers());
  }

  private static List<List<@Nullable Object>> rows(SurveyAnswered r) {
    return r.answers().stream()
        .map(answer ->
            Facts.row(
                r.responseId(),
                answer.item(),
                r.customerId(),
                r.questionnaire(),
                r.productId(),
                answer.score(),
                r.answeredAt()))
        .toList();
  }
}
