package io.kehu.customer.accountplan;

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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/// The reviews of all account plans; written once, never altered.
@ApplicationScoped
class PlanReviews {
  private static final Listing<AccountPlanApi.Review> LISTING =
      Listing.from("plan_review r", "r.id")
          .required("heldOn", FieldType.DATE, "r.held_on")
          .defaultSort("-heldOn")
          .select("r.*", PlanReviews::read);

  private final Jdbi jdbi;
  private final Lists lists;

  PlanReviews(Jdbi jdbi, Lists lists) {
    this.jdbi = jdbi;
    this.lists = lists;
  }

  void add(AccountPlanApi.Review review) {
    jdbi.useHandle(db ->
        db.createUpdate(
                """
                insert into plan_review (id, plan_id, held_on, findings, actor, actor_id, at)
                values (:id, :planId, :heldOn, :findings, :actor, :actorId, :at)
                """)
            .bindMethods(review)
            .execute());
  }

  Page<AccountPlanApi.Review> of(UUID planId, ListRequest request) {
    return lists.page(
        LISTING, request, List.of(Sql.of("r.plan_id = :planId", Map.of("planId", planId))));
  }

  private static AccountPlanApi.Review read(ResultSet row) throws SQLException {
    return new AccountPlanApi.Review(
        row.getObject("id", UUID.class),
        row.getObject("plan_id", UUID.class),
        Rows.date(row, "held_on"),
        row.getString("findings"),
        row.getString("actor"),
        row.getObject("actor_id", UUID.class),
        Rows.instant(row, "at"));
  }
}
