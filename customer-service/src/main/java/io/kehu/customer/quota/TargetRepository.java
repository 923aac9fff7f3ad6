package io.kehu.customer.quota;

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
import org.jdbi.v3.core.Jdbi;

/// The targets of all users, and how many customers each of them holds.
@ApplicationScoped
class TargetRepository implements PanacheRepositoryBase<PersonalTarget, UUID> {
  private static final Listing<TargetApi.Target> LISTING =
      Listing.from("personal_target t", "t.id")
          .required("userId", FieldType.UUID, "t.user_id")
          .field("team", FieldType.CODE, "t.team")
          .required("horizon", FieldType.CODE, "t.horizon")
          .required("until", FieldType.DATE, "t.until")
          .defaultSort("until")
          .select(
              """
              t.*, (select count(*) from customer c
                where c.owner_id = t.user_id and c.customer_class = 'CURRENT'
                  and c.merged_into_id is null) as held\
              """,
              TargetRepository::view);

  private final Jdbi jdbi;
  private final Lists lists;

  TargetRepository(Jdbi jdbi, Lists lists) {
    this.jdbi = jdbi;
    this.lists = lists;
  }

  Page<TargetApi.Target> list(ListRequest request, List<Sql> conditions) {
    return lists.page(LISTING, request, conditions);
  }

  boolean has(UUID userId, Horizon horizon) {
    return count("userId = ?1 and horizon = ?2", userId, horizon) > 0;
  }

  /// Current customers whom a user owns.
  long held(UUID userId) {
    return jdbi.withHandle(db ->
        db.createQuery(
                """
                select count(*) from customer
                where owner_id = :userId and customer_class = 'CURRENT' and merged_into_id is null
                """)
            .bind("userId", userId)
            .mapTo(Long.class)
            .one());
  }

  private static TargetApi.Target view(ResultSet row) throws SQLException {
    TargetData data =
        new TargetData(
            Rows.date(row, "until"),
            money(row, "quota", "quota_currency"),
            money(row, "average_value", "average_value_currency"),
            row.getString("note"));
    return TargetApi.Target.of(
        row.getObject("id", UUID.class),
        row.getObject("user_id", UUID.class),
        row.getString("team"),
        Horizon.valueOf(row.getString("horizon")),
        data,
        row.getLong("held"),
        row.getLong("version"),
        Rows.instant(row, "created_at"),
        Rows.instant(row, "updated_at"));
  }

  private static Money money(ResultSet row, String amount, String currency) throws SQLException {
    return new Money(row.getBigDecimal(amount), Currency.getInstance(row.getString(currency)));
  }
}
