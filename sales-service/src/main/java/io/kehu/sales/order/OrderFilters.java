package io.kehu.sales.order;

import io.kehu.platform.sql.Conditions;
import io.kehu.platform.sql.Sql;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
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
    return new Conditions()
        .where("o.status = :status", "status", status)
        .where("o.customer_id = :customerId", "customerId", customerId)
        .where("o.opportunity_id = :opportunityId", "opportunityId", opportunityId)
        .where(
            """
            exists (select 1 from sales_order_line l
                    where l.order_id = o.id and l.product_id = :productId)\
            """,
            "productId",
            productId)
        .where("o.owner_id = :ownerId", "ownerId", ownerId)
        .where("o.team = :team", "team", team)
        .whether("o.customer_id is null", awaitingCustomer)
        .list();
  }
}
