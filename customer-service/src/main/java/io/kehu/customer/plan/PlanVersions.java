package io.kehu.customer.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.kehu.platform.access.Caller;
import io.kehu.platform.access.CurrentCaller;
import io.kehu.platform.id.Ids;
import io.kehu.platform.page.FieldType;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Listing;
import io.kehu.platform.page.Lists;
import io.kehu.platform.page.Page;
import io.kehu.platform.sql.Rows;
import io.kehu.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/// Every version of every plan; written once, never altered.
@ApplicationScoped
class PlanVersions {
  private static final Listing<PlanApi.Version> LISTING =
      Listing.from("plan_version v", "v.id")
          .required("version", FieldType.INTEGER, "v.version")
          .required("at", FieldType.INSTANT, "v.at")
          .defaultSort("-version")
          .select("v.version, v.at, v.actor, v.actor_id", PlanVersions::read);

  private final Jdbi jdbi;
  private final Lists lists;
  private final CurrentCaller callers;
  private final Clock clock;

  PlanVersions(Jdbi jdbi, Lists lists, CurrentCaller callers, Clock clock) {
    this.jdbi = jdbi;
    this.lists = lists;
    this.callers = callers;
    this.clock = clock;
  }

  void add(UUID planId, long version, JsonNode document) {
    Caller caller = callers.get();
    jdbi.useHandle(db ->
        db.createUpdate(
                """
                insert into plan_version (id, plan_id, version, document, at, actor, actor_id)
                values (:id, :planId, :version, :document, :at, :actor, :actorId)
                """)
            .bind("id", Ids.newId())
            .bind("planId", planId)
            .bind("version", version)
            .bind("document", document)
            .bind("at", clock.instant())
            .bind("actor", caller.username())
            .bind("actorId", caller.subject())
            .execute());
  }

  Page<PlanApi.Version> of(UUID planId, ListRequest request) {
    return lists.page(
        LISTING, request, List.of(Sql.of("v.plan_id = :planId", Map.of("planId", planId))));
  }

  /// The document as it was stored.
  Optional<String> find(UUID planId, long version) {
    return jdbi.withHandle(db ->
        db.createQuery(
                "select document from plan_version where plan_id = :planId and version = :version")
            .bind("planId", planId)
            .bind("version", version)
            .mapTo(String.class)
            .findOne());
  }

  private static PlanApi.Version read(ResultSet row) throws SQLException {
    return new PlanApi.Version(
        row.getLong("version"),
        Rows.instant(row, "at"),
        row.getString("actor"),
        row.getObject("actor_id", UUID.class));
  }
}
