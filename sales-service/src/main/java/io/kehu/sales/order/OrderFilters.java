package io.kehu.sales.order;

import io.kehu.platform.sql.Sql;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The plain filters of the list of orders, for the common cases that need no expression.
///
/// @param awaitingCustomer those whose customer is named by another system and not known yet
record OrderFilters(
    @QueryParam("status") @Nullable OrderStatus status,
    @QueryParam("customerId") @Nullable UUID customerId,
    @QueryParam("opportunityId") @Nullable UUID opportunityId,
    @QueryParam("productId") @Nullable UUID productId,
    @QueryParam("ownerId") @Nullable UUID ownerId,
    @QueryParam("team") @Size(max = 64) @Nullable String team,
    @QueryParam("awaitingCustomer") @Nullable Boolean awaitingCustomer) {

  List<Sql> conditions() {
    List<Sql> conditions = new ArrayList<>();
    add(conditions, "status", "o.status = :status", status == null ? null : status.name());
    add(conditions, "customerId", "o.customer_id = :customerId", customerId);
    add(conditions, "opportunityId", "o.opportunity_id = :opportunityId", opportunityId);
    add(
        conditions,
        "productId",
        """
        exists (select 1 from sales_order_line l
                where l.order_id = o.id and l.product_id = :productId)\
        """,
        productId);
    add(conditions, "ownerId", "o.owner_id = :ownerId", ownerId);
    add(conditions, "team", "o.team = :team", team);
    if (awaitingCustomer != null) {
      conditions.add(
          Sql.of("o.customer_id is " + (awaitingCustomer ? "null" : "not null"), Map.of()));
    }
    return conditions;
  }

  private static void add(List<Sql> conditions, String name, String sql, @Nullable Object value) {
    if (value != null) {
      conditions.add(Sql.of(sql, Map.of(name, value)));
    }
  }
}
