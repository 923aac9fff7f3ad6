package io.kehu.servicedesk.survey.response;

import static io.kehu.platform.page.FieldType.CODE;
import static io.kehu.platform.page.FieldType.DECIMAL;
import static io.kehu.platform.page.FieldType.INSTANT;
import static io.kehu.platform.page.FieldType.UUID;

import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.page.Listing;
import io.kehu.platform.sql.Rows;
import io.kehu.servicedesk.survey.Occasion;
import io.kehu.servicedesk.survey.questionnaire.Score;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Responses by SQL: they are written once.
@ApplicationScoped
class ResponseRepository {
  private static final String COLUMNS =
      """
      r.*,
      array(select a.item from survey_answer a where a.response_id = r.id order by a.item) as items,
      array(select a.score from survey_answer a where a.response_id = r.id order by a.item) as scores\
      """;

  static final Listing<SurveyResponse> LIST =
      Listing.from("survey_response r", "r.id")
          .required("answeredAt", INSTANT, "r.answered_at")
          .required("customerId", UUID, "r.customer_id")
          .required("questionnaire", CODE, "r.questionnaire")
          .required("mean", DECIMAL, "r.mean")
          .field("triggerType", CODE, "r.trigger_type")
          .field("triggerId", UUID, "r.trigger_id")
          .field("productId", UUID, "r.product_id")
          .defaultSort("-answeredAt")
          .select(COLUMNS, ResponseRepository::read);

  private final Jdbi jdbi;

  ResponseRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  Optional<SurveyResponse> find(UUID id) {
    return jdbi.withHandle(handle ->
        handle
            .select("select " + COLUMNS + " from survey_response r where r.id = ?", id)
            .map((row, context) -> read(row))
            .findOne());
  }

  Optional<SurveyResponse> find(ExternalReference reference) {
    return jdbi.withHandle(handle ->
        handle
            .select(
                "select "
                    + COLUMNS
                    + " from survey_response r where r.system = ? and r.external_id = ?",
                reference.system(),
                reference.id())
            .map((row, context) -> read(row))
            .findOne());
  }

  /// @return false where there is one of the same external reference; the later of two that come at once waits here
  boolean insert(SurveyResponse response) {
    Occasion occasion = response.trigger();
    ExternalReference reference = response.externalReference();
    return jdbi.withHandle(handle -> {
      boolean isNew =
          handle.execute(
                  """
                  insert into survey_response
                    (id, invitation_id, customer_id, questionnaire, questionnaire_version, trigger_type,
                     trigger_id, product_id, mean, comment, answered_at, system, external_id)
                  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                  on conflict (system, external_id) do nothing\
                  """,
                  response.id(),
                  response.invitationId(),
                  response.customerId(),
                  response.questionnaire(),
                  response.questionnaireVersion(),
                  occasion == null ? null : occasion.type().name(),
                  occasion == null ? null : occasion.id(),
                  response.productId(),
                  response.mean(),
                  response.comment(),
                  response.answeredAt().atOffset(ZoneOffset.UTC),
                  reference == null ? null : reference.system(),
                  reference == null ? null : reference.id())
              == 1;
      if (isNew) {
        for (Score score : response.answers()) {
          handle.execute(
              "insert into survey_answer (response_id, item, score) values (?, ?, ?)",
              response.id(),
              score.item(),
              score.score());
        }
      }
      return isNew;
    });
  }

  void recoveredBy(UUID response, UUID ticket) {
    jdbi.useHandle(handle ->
        handle.execute(
            "update survey_response set recovery_ticket_id = ? where id = ?", ticket, response));
  }

  private static SurveyResponse read(ResultSet row) throws SQLException {
    String system = row.getString("system");
    return new SurveyResponse(
        row.getObject("id", UUID.class),
        row.getObject("invitation_id", UUID.class),
        row.getObject("customer_id", UUID.class),
        row.getString("questionnaire"),
        row.getInt("questionnaire_version"),
        occasion(row),
        row.getObject("product_id", UUID.class),
        scores(row.getArray("items"), row.getArray("scores")),
        row.getBigDecimal("mean"),
        row.getString("comment"),
        Rows.instant(row, "answered_at"),
        system == null ? null : new ExternalReference(system, row.getString("external_id")),
        row.getObject("recovery_ticket_id", UUID.class));
  }

  private static @Nullable Occasion occasion(ResultSet row) throws SQLException {
    String type = row.getString("trigger_type");
    return type == null
        ? null
        : new Occasion(Occasion.Type.valueOf(type), row.getObject("trigger_id", UUID.class));
  }

  private static List<Score> scores(Array items, Array scores) throws SQLException {
    String[] names = (String[]) items.getArray();
    Integer[] values = (Integer[]) scores.getArray();
    List<Score> result = new ArrayList<>(names.length);
    for (int i = 0; i < names.length; i++) {
      result.add(new Score(names[i], values[i]));
    }
    return result;
  }
}
