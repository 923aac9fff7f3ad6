package io.kehu.customer.visit;

import io.kehu.customer.encounter.TimeSpan;
import io.kehu.platform.page.FieldType;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Listing;
import io.kehu.platform.page.Lists;
import io.kehu.platform.page.Page;
import io.kehu.platform.sql.Rows;
import io.kehu.platform.sql.Sql;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// The visits to all customers.
@ApplicationScoped
class VisitRepository implements PanacheRepositoryBase<Visit, UUID> {
  private static final int MOST_OWNERS = 1_000;

  private static final Listing<VisitApi.Item> LISTING =
      Listing.from("visit v join customer c on c.id = v.customer_id", "v.id")
          .required("dueOn", FieldType.DATE, "v.due_on")
          .field("plannedStart", FieldType.INSTANT, "v.planned_start")
          .field("actualStart", FieldType.INSTANT, "v.actual_start")
          .required("status", FieldType.CODE, "v.status")
          .field("ownerId", FieldType.UUID, "v.owner_id")
          .field("ruleId", FieldType.UUID, "v.rule_id")
          .required("overrun", FieldType.BOOLEAN, "v.overrun")
          .required("createdAt", FieldType.INSTANT, "v.created_at")
          .required("updatedAt", FieldType.INSTANT, "v.updated_at")
          .defaultSort("dueOn")
          .select(
              """
              v.id, v.customer_id, c.number, c.name, v.status, v.purpose, v.due_on, v.owner_id,
              v.rule_id, v.planned_start, v.planned_end, v.actual_start, v.actual_end, v.overrun,
              v.version, v.created_at, v.updated_at
              """,
              VisitRepository::item);

  private final Jdbi jdbi;
  private final Lists lists;

  VisitRepository(Jdbi jdbi, Lists lists) {
    this.jdbi = jdbi;
    this.lists = lists;
  }

  Page<VisitApi.Item> list(ListRequest request, List<Sql> conditions) {
    return lists.page(LISTING, request, conditions);
  }

  /// Visits by owner, those with the most first.
  List<VisitApi.OwnerLine> report(List<Sql> conditions) {
    Sql where = Sql.and(conditions);
    String sql =
        """
        select v.owner_id, count(*) as due,
          count(*) filter (where v.status in ('PLANNED', 'SCHEDULED', 'UNDER_WAY')) as open,
          count(*) filter (where v.status in ('HELD', 'FOLLOWED_UP')) as held,
          count(*) filter (where v.status = 'CANCELLED') as cancelled,
          count(*) filter (where v.overrun) as overrun
        from visit v join customer c on c.id = v.customer_id
        where %s group by v.owner_id order by due desc, v.owner_id limit %d
        """
            .formatted(where.text(), MOST_OWNERS);
    return jdbi.withHandle(db -> {
      try (Query query = db.createQuery(sql)) {
        where.parameters().forEach(query::bind);
        return query
            .map((row, _) ->
                new VisitApi.OwnerLine(
                    row.getObject("owner_id", UUID.class),
                    row.getLong("due"),
                    row.getLong("open"),
                    row.getLong("held"),
                    row.getLong("cancelled"),
                    row.getLong("overrun")))
            .list();
      }
    });
  }

  private static VisitApi.Item item(ResultSet row) throws SQLException {
    return new VisitApi.Item(
        row.getObject("id", UUID.class),
        row.getObject("customer_id", UUID.class),
        row.getString("number"),
        row.getString("name"),
        VisitStatus.valueOf(row.getString("status")),
        row.getString("purpose"),
        Rows.date(row, "due_on"),
        row.getObject("owner_id", UUID.class),
        row.getObject("rule_id", UUID.class),
        span(row, "planned"),
        span(row, "actual"),
        row.getBoolean("overrun"),
        row.getLong("version"),
        Rows.instant(row, "created_at"),
        Rows.instant(row, "updated_at"));
  }

  private static @Nullable TimeSpan span(ResultSet row, String which) throws SQLException {
    Instant start = Rows.instantOrNull(row, which + "_start");
    return start == null ? null : new TimeSpan(start, Rows.instantOrNull(row, which + "_end"));
  }
}
