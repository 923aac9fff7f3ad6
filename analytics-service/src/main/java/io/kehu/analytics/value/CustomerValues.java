package io.kehu.analytics.value;

import io.kehu.analytics.figure.Scope;
import io.kehu.platform.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Keeps every customer's place from ranking to ranking.
public final class CustomerValues {
  static final String COLUMNS =
      "v.customer_id, v.as_of, v.recency, v.frequency, v.monetary, v.segment, v.value_class,"
          + " v.revenue, v.currency, v.orders";

  private CustomerValues() {}

  /// Ranks all buyers anew; those whose place or sums changed become untold.
  ///
  /// @return customers that changed
  public static int rank(Handle handle, Scope scope, AsOf asOf) {
    // Whoever was merged is a buyer no more: its orders are the survivor's.
    handle.execute(
        """
        delete from customer_value v using succession s
        where s.id = v.customer_id and s.successor_id is not null
        """);
    String sql =
        "with "
            + Purchases.BY_CUSTOMER.formatted(scope.customersBy("o.customer_id"))
            + ","
            + Purchases.SCORED
            + ","
            + Purchases.CLASSED
            + """
            insert into customer_value as old
            select customer_id, :day, recency, frequency, monetary, %s, value_class, revenue,
                   :currency, orders, false
            from classed
            on conflict (customer_id) do update
              set as_of = excluded.as_of, recency = excluded.recency,
                  frequency = excluded.frequency, monetary = excluded.monetary,
                  segment = excluded.segment, value_class = excluded.value_class,
                  revenue = excluded.revenue, currency = excluded.currency,
                  orders = excluded.orders, told = false
              where (old.recency, old.frequency, old.monetary, old.value_class, old.revenue,
                     old.currency, old.orders)
                is distinct from
                    (excluded.recency, excluded.frequency, excluded.monetary,
                     excluded.value_class, excluded.revenue, excluded.currency, excluded.orders)
            """
                .formatted(Segment.caseExpression());
    return handle
        .createUpdate(sql)
        .bind("end", asOf.end().atOffset(ZoneOffset.UTC))
        .bind("zone", asOf.zone().getId())
        .bind("currency", asOf.currency())
        .bind("day", asOf.day())
        .bindMap(scope.customers().parameters())
        .execute();
  }

  /// Marks up to `limit` untold customers as told and returns them.
  public static List<CustomerValue> takeChanged(Handle handle, int limit) {
    return handle
        .createQuery(
            """
            update customer_value v set told = true
            where v.customer_id in (
              select customer_id from customer_value where not told limit :limit for update skip locked)
            returning
            """
                + COLUMNS)
        .bind("limit", limit)
        .map((row, context) -> read(row))
        .list();
  }

  static CustomerValue read(ResultSet row) throws SQLException {
    return new CustomerValue(
        row.getObject(1, UUID.class),
        row.getObject(2, LocalDate.class),
        row.getInt(3),
        row.getInt(4),
        row.getInt(5),
        row.getString(6),
        row.getString(7),
        new Money(row.getBigDecimal(8), Currency.getInstance(row.getString(9))),
        row.getLong(10));
  }
}
