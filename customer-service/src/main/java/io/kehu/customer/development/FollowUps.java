package io.kehu.customer.development;

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

/// The lines of all follow-up forms; written once, never altered.
@ApplicationScoped
class FollowUps {
  private static final Listing<DevelopmentPlanApi.FollowUp> LISTING =
      Listing.from("follow_up f", "f.id")
          .required("on", FieldType.DATE, "f.happened_on")
          .required("level", FieldType.CODE, "f.level")
          .field("nextOn", FieldType.DATE, "f.next_on")
          .defaultSort("-on")
          .select("f.*", FollowUps::read);

  private final Jdbi jdbi;
  private final Lists lists;

  FollowUps(Jdbi jdbi, Lists lists) {
    this.jdbi = jdbi;
    this.lists = lists;
  }

  void add(DevelopmentPlanApi.FollowUp line) {
    jdbi.useHandle(db ->
        db.createUpdate(
                """
                insert into follow_up
                  (id, plan_id, happened_on, level, happened, next_step, next_on, actor, actor_id, at)
                values (:id, :planId, :on, :level, :happened, :nextStep, :nextOn, :actor, :actorId, :at)
                """)
            .bindMethods(line)
            .execute());
  }

  Page<DevelopmentPlanApi.FollowUp> of(UUID planId, ListRequest request) {
    return lists.page(
        LISTING, request, List.of(Sql.of("f.plan_id = :planId", Map.of("planId", planId))));
  }

  private static DevelopmentPlanApi.FollowUp read(ResultSet row) throws SQLException {
    return new DevelopmentPlanApi.FollowUp(
        row.getObject("id", UUID.class),
        row.getObject("plan_id", UUID.class),
        Rows.date(row, "happened_on"),
        row.getString("level"),
        row.getString("happened"),
        row.getString("next_step"),
        Rows.dateOrNull(row, "next_on"),
        row.getString("actor"),
        row.getObject("actor_id", UUID.class),
        Rows.instant(row, "at"));
  }
}
