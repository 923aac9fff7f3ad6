package io.kehu.customer.plan;

import io.kehu.platform.page.FieldType;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Listing;
import io.kehu.platform.page.Lists;
import io.kehu.platform.page.Page;
import io.kehu.platform.sql.Rows;
import io.kehu.platform.sql.Sql;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/// The plans of all customers.
@ApplicationScoped
class PlanRepository implements PanacheRepositoryBase<Plan, UUID> {
  private static final Listing<PlanApi.Item> LISTING =
      Listing.from("plan p join customer c on c.id = p.customer_id", "p.id")
          .required("kind", FieldType.CODE, "p.kind")
          .required("status", FieldType.CODE, "p.status")
          .required("customerId", FieldType.UUID, "p.customer_id")
          .required("customerName", FieldType.TEXT, "c.name")
          .required("title", FieldType.TEXT, "p.title")
          .required("startsOn", FieldType.DATE, "p.starts_on")
          .required("endsOn", FieldType.DATE, "p.ends_on")
          .required("updatedAt", FieldType.INSTANT, "p.updated_at")
          .defaultSort("-startsOn")
          .select(
              """
              p.id, p.customer_id, p.kind, p.status, p.title, p.starts_on, p.ends_on, p.version,
              p.updated_at, c.number, c.name\
              """,
              PlanRepository::item);

  private final Jdbi jdbi;
  private final Lists lists;

  PlanRepository(Jdbi jdbi, Lists lists) {
    this.jdbi = jdbi;
    this.lists = lists;
  }

  Page<PlanApi.Item> list(ListRequest request, List<Sql> conditions) {
    return lists.page(LISTING, request, conditions);
  }

  /// Whose plan it is, without reading the plan before its customer is held.
  Optional<UUID> customerOf(UUID id) {
    return jdbi.withHandle(db ->
        db.createQuery("select customer_id from plan where id = :id")
            .bind("id", id)
            .mapTo(UUID.class)
            .findOne());
  }

  /// Another active plan of the same kind and customer with a day in that period.
  Optional<Plan> overlapping(Plan plan, LocalDate from, LocalDate to) {
    return find(
            """
            customerId = ?1 and kind = ?2 and status = ?3 and id <> ?4
            and startsOn <= ?5 and endsOn >= ?6
            """,
            plan.customerId(),
            plan.kind(),
            PlanStatus.ACTIVE,
            plan.id(),
            to,
            from)
        .firstResultOptional();
  }

  /// Gives a plan its next version though nothing of its own changes.
  void grow(Plan plan) {
    getEntityManager().lock(plan, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
  }

  /// What is known of the customer now.
  PlanFigures figures(UUID customerId, Instant now) {
    return jdbi.withHandle(db ->
        db.createQuery(
                """
                select value_class, revenue, revenue_currency, csm
                from overview_figures where customer_id = :customerId
                """)
            .bind("customerId", customerId)
            .map((row, _) ->
                new PlanFigures(
                    now,
                    row.getString("value_class"),
                    Rows.money(row, "revenue", "revenue_currency"),
                    row.getBigDecimal("csm")))
            .findOne()
            .orElseGet(() -> new PlanFigures(now, null, null, null)));
  }

  private static PlanApi.Item item(ResultSet row) throws SQLException {
    return new PlanApi.Item(
        row.getObject("id", UUID.class),
        row.getObject("customer_id", UUID.class),
        row.getString("number"),
        row.getString("name"),
        PlanKind.valueOf(row.getString("kind")),
        PlanStatus.valueOf(row.getString("status")),
        row.getString("title"),
        Rows.date(row, "starts_on"),
        Rows.date(row, "ends_on"),
        row.getLong("version"),
        Rows.instant(row, "updated_at"));
  }
}
