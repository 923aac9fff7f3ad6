package io.kehu.customer.scorecard;

import io.kehu.platform.json.StoredJson;
import io.kehu.platform.page.FieldType;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Listing;
import io.kehu.platform.page.Lists;
import io.kehu.platform.page.Page;
import io.kehu.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/// The assessments that were made; written once, never altered.
@ApplicationScoped
class AssessmentRepository {
  private final Jdbi jdbi;
  private final Lists lists;
  private final StoredJson json;
  private final Listing<AssessmentApi.View> listing =
      Listing.from("credit_assessment a", "a.id")
          .required("assessedAt", FieldType.INSTANT, "a.at")
          .field("grade", FieldType.CODE, "a.grade")
          .field("score", FieldType.DECIMAL, "a.score")
          .defaultSort("-assessedAt")
          .select("a.assessment", this::read);

  AssessmentRepository(Jdbi jdbi, Lists lists, StoredJson json) {
    this.jdbi = jdbi;
    this.lists = lists;
    this.json = json;
  }

  void save(AssessmentApi.View assessment, UUID actorId) {
    jdbi.useHandle(db ->
        db.createUpdate(
                """
                insert into credit_assessment
                  (id, customer_id, scorecard_version, score, grade, assessment, actor_id, at)
                values (:id, :customerId, :version, :score, :grade, :assessment, :actorId, :at)
                """)
            .bind("id", assessment.id())
            .bind("customerId", assessment.customerId())
            .bind("version", assessment.scorecardVersion())
            .bind("score", assessment.score())
            .bind("grade", assessment.grade() == null ? null : assessment.grade().name())
            .bind("assessment", json.toTree(assessment))
            .bind("actorId", actorId)
            .bind("at", assessment.assessedAt())
            .execute());
  }

  Optional<AssessmentApi.View> byId(UUID id) {
    return jdbi.withHandle(db ->
        db.createQuery("select assessment from credit_assessment where id = :id")
            .bind("id", id)
            .map((row, _) -> read(row))
            .findOne());
  }

  Page<AssessmentApi.View> of(UUID customerId, ListRequest request) {
    return lists.page(
        listing,
        request,
        List.of(Sql.of("a.customer_id = :customerId", Map.of("customerId", customerId))));
  }

  private AssessmentApi.View read(ResultSet row) throws SQLException {
    return json.read(row.getString("assessment"), AssessmentApi.View.class);
  }
}
