package io.kehu.customer.plan.action;

import io.kehu.customer.plan.PlanEvent;
import io.kehu.customer.plan.PlanKind;
import io.kehu.platform.page.FieldType;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Listing;
import io.kehu.platform.page.Lists;
import io.kehu.platform.page.Page;
import io.kehu.platform.sql.Rows;
import io.kehu.platform.sql.Sql;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// The actions of all plans.
@ApplicationScoped
public class PlanActions implements PanacheRepositoryBase<PlanAction, UUID> {
  private static final Listing<PlanActionApi.Action> LISTING =
      Listing.from("plan_action a join customer c on c.id = a.customer_id", "a.id")
          .required("dueOn", FieldType.DATE, "a.due_on")
          .required("status", FieldType.CODE, "a.status")
          .field("way", FieldType.CODE, "a.way")
          .required("ownerId", FieldType.UUID, "a.owner_id")
          .required("planKind", FieldType.CODE, "a.plan_kind")
          .required("customerId", FieldType.UUID, "a.customer_id")
          .defaultSort("dueOn")
          .select("a.*", PlanActions::view);

  private final Jdbi jdbi;
  private final Lists lists;

  PlanActions(Jdbi jdbi, Lists lists) {
    this.jdbi = jdbi;
    this.lists = lists;
  }

  Page<PlanActionApi.Action> list(ListRequest request, List<Sql> conditions) {
    return lists.page(LISTING, request, conditions);
  }

  /// All of one plan, the next due first.
  public List<PlanActionApi.Action> of(UUID planId) {
    return list("planId", Sort.by("data.dueOn").and("id"), planId).stream()
        .map(PlanActionApi.Action::from)
        .toList();
  }

  /// Gives a plan the open actions of another one, some days later.
  public void carryOver(UUID from, UUID to, long days, Instant now) {
    persist(
        list("planId = ?1 and data.status = ?2", from, ActionStatus.OPEN).stream()
            .map(action -> action.carriedTo(to, days, now)));
    flush();
  }

  /// Marks open actions of active plans whose day is over, each once for its day: where the day is moved and passes again,
  /// it is told again. The mark is no part of the action, so that nobody who changes it meanwhile gets in its way.
  List<PlanEvent.ActionOverdue> markOverdue(LocalDate today, Instant now, int most) {
    return jdbi.withHandle(db ->
        db.createQuery(
                """
                update plan_action a set overdue_told = a.due_on
                from (
                  select t.id from plan_action t join plan p on p.id = t.plan_id
                  where t.status = 'OPEN' and t.overdue_told is distinct from t.due_on
                    and t.due_on < :today and p.status = 'ACTIVE'
                  order by t.due_on limit :most for update of t skip locked) overdue
                where a.id = overdue.id
                returning a.plan_id, a.customer_id, a.plan_kind, a.id, a.owner_id, a.due_on
                """)
            .bind("today", today)
            .bind("most", most)
            .map((row, _) -> overdue(row, now))
            .list());
  }

  private static PlanEvent.ActionOverdue overdue(ResultSet row, Instant now) throws SQLException {
    return new PlanEvent.ActionOverdue(
        row.getObject("plan_id", UUID.class),
        row.getObject("customer_id", UUID.class),
        PlanKind.valueOf(row.getString("plan_kind")),
        row.getObject("id", UUID.class),
        row.getObject("owner_id", UUID.class),
        Rows.date(row, "due_on"),
        now);
  }

  private static PlanActionApi.Action view(ResultSet row) throws SQLException {
    return new PlanActionApi.Action(
        row.getObject("id", UUID.class),
        row.getObject("plan_id", UUID.class),
        row.getObject("customer_id", UUID.class),
        PlanKind.valueOf(row.getString("plan_kind")),
        row.getString("what"),
        way(row.getString("way")),
        row.getObject("owner_id", UUID.class),
        Rows.date(row, "due_on"),
        ActionStatus.valueOf(row.getString("status")),
        Rows.dateOrNull(row, "done_on"),
        row.getString("result"),
        row.getString("problem"),
        row.getLong("version"),
        Rows.instant(row, "created_at"),
        Rows.instant(row, "updated_at"));
  }

  private static @Nullable ActionWay way(@Nullable String code) {
    return code == null ? null : ActionWay.valueOf(code);
  }
}
