package io.kehu.servicedesk.survey.questionnaire;

import io.kehu.platform.codelist.Label;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Questionnaires by SQL.
@ApplicationScoped
class QuestionnaireRepository {
  private final Jdbi jdbi;

  QuestionnaireRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  List<String> active() {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("select code from questionnaire where active order by code")
            .mapTo(String.class)
            .list());
  }

  /// The version that is asked now.
  Optional<Questionnaire> current(String code) {
    return jdbi.withHandle(handle ->
        handle
            .select("select version from questionnaire where code = ? and active", code)
            .mapTo(Integer.class)
            .findOne()
            .flatMap(version -> find(handle, code, version)));
  }

  Optional<Questionnaire> find(String code, int version) {
    return jdbi.withHandle(handle -> find(handle, code, version));
  }

  private static Optional<Questionnaire> find(Handle handle, String code, int version) {
    return handle
        .select("select * from questionnaire where code = ? and version = ?", code, version)
        .map((row, context) ->
            new Questionnaire(
                code,
                version,
                row.getString("kind"),
                new Label(row.getString("title_en"), row.getString("title_zh")),
                new Label(row.getString("intro_en"), row.getString("intro_zh")),
                questions(handle, code, version)))
        .findOne();
  }

  private static List<Question> questions(Handle handle, String code, int version) {
    return handle
        .select(
            "select * from questionnaire_item where code = ? and version = ? order by position",
            code,
            version)
        .map((row, context) ->
            new Question(
                row.getString("item"),
                row.getBoolean("required"),
                new Label(row.getString("label_en"), row.getString("label_zh"))))
        .list();
  }
}
