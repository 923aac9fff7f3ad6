package io.kehu.customer.tiering;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/// Value and attention of customers, side by side.
@ApplicationScoped
class ReportRepository {
  private static final String VALUE =
      "(case f.value_class when 'A' then 'HIGH' when 'B' then 'MEDIUM' when 'C' then 'LOW' else 'UNKNOWN' end)";
  private static final String ATTENTION =
      "(case when k.entries is null then 'NONE' when k.entries < :much then 'SOME' else 'MUCH' end)";
  private static final String FROM =
      """
      customer c left join overview_figures f on f.customer_id = c.id
      left join customer_tier st on st.customer_id = c.id
      left join (
        select customer_id, sum(entries) as entries, max(day) as last_day
        from customer_care where day > :since group by customer_id) k on k.customer_id = c.id\
      """;

  private static final Listing<ReportApi.Row> ROWS =
      Listing.from(FROM, "c.id")
          .field("revenue", FieldType.DECIMAL, "f.revenue")
          .field("entries", FieldType.INTEGER, "coalesce(k.entries, 0)")
          .field("serviceTier", FieldType.CODE, "st.tier")
          .field("team", FieldType.CODE, "c.team")
          .field("ownerId", FieldType.UUID, "c.owner_id")
          .field("name", FieldType.TEXT, "c.name")
          .defaultSort("-revenue")
          .select(
              """
              c.id, c.number, c.name, c.owner_id, c.team, st.tier, f.revenue, f.revenue_currency,
              coalesce(k.entries, 0) as entries, k.last_day, %s as value, %s as attention
              """
                  .formatted(VALUE, ATTENTION),
              ReportRepository::row);

  private final Jdbi jdbi;
  private final Lists lists;

  ReportRepository(Jdbi jdbi, Lists lists) {
    this.jdbi = jdbi;
    this.lists = lists;
  }

  List<ReportApi.Cell> cells(LocalDate since, int much, Sql readable) {
    String sql =
        "select %s as value, %s as attention, count(*) as customers from %s where %s group by 1, 2"
            .formatted(VALUE, ATTENTION, FROM, readable.text());
    return jdbi.withHandle(db -> {
      try (Query query = db.createQuery(sql)) {
        readable.parameters().forEach(query::bind);
        return query
            .bind("since", since)
            .bind("much", much)
            .map((row, _) ->
                new ReportApi.Cell(
                    ReportApi.Value.valueOf(row.getString("value")),
                    ReportApi.Attention.valueOf(row.getString("attention")),
                    row.getLong("customers")))
            .list();
      }
    });
  }

  Page<ReportApi.Row> rows(LocalDate since, int much, ListRequest request, Stream<Sql> conditions) {
    // True for all: it brings the parameters of the columns.
    Sql parameters = Sql.of("true", Map.of("since", since, "much", much));
    return lists.page(ROWS, request, Stream.concat(Stream.of(parameters), conditions).toList());
  }

  static Sql of(ReportApi.Value value) {
    return Sql.of(VALUE + " = :ofValue", Map.of("ofValue", value.name()));
  }

  static Sql of(ReportApi.Attention attention) {
    return Sql.of(ATTENTION + " = :ofAttention", Map.of("ofAttention", attention.name()));
  }

  private static ReportApi.Row row(ResultSet row) throws SQLException {
    return new ReportApi.Row(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getString("name"),
        row.getObject("owner_id", UUID.class),
        row.getString("team"),
        row.getString("tier"),
        ReportApi.Value.valueOf(row.getString("value")),
        Rows.money(row, "revenue", "revenue_currency"),
        ReportApi.Attention.valueOf(row.getString("attention")),
        row.getLong("entries"),
        Rows.dateOrNull(row, "last_day"));
  }
}
