package io.kehu.customer.source.cost;

import io.kehu.platform.money.Money;
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
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/// The costs of all sources.
@ApplicationScoped
class SourceCostRepository implements PanacheRepositoryBase<SourceCost, UUID> {
  private static final Listing<SourceCostApi.View> LISTING =
      Listing.from("source_cost k", "k.id")
          .required("startsOn", FieldType.DATE, "k.starts_on")
          .required("endsOn", FieldType.DATE, "k.ends_on")
          .required("source", FieldType.CODE, "k.source")
          .field("campaign", FieldType.TEXT, "k.campaign")
          .required("amount", FieldType.DECIMAL, "k.amount")
          .required("currency", FieldType.CODE, "k.currency")
          .required("createdAt", FieldType.INSTANT, "k.created_at")
          .defaultSort("-startsOn")
          .select("k.*", SourceCostRepository::view);

  private final Lists lists;

  SourceCostRepository(Lists lists) {
    this.lists = lists;
  }

  Page<SourceCostApi.View> list(ListRequest request, List<Sql> conditions) {
    return lists.page(LISTING, request, conditions);
  }

  private static SourceCostApi.View view(ResultSet row) throws SQLException {
    return new SourceCostApi.View(
        row.getObject("id", UUID.class),
        new SourceCostData(
            row.getString("source"),
            row.getString("campaign"),
            Rows.date(row, "starts_on"),
            Rows.date(row, "ends_on"),
            new Money(row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency"))),
            row.getString("note")),
        row.getLong("version"),
        Rows.instant(row, "created_at"),
        Rows.instant(row, "updated_at"));
  }
}
