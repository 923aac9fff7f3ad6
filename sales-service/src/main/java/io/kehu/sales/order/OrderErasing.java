package io.kehu.sales.order;

import io.kehu.platform.privacy.Erases;
import io.kehu.platform.privacy.Erasing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/// Orders must be kept as the law of taxes says, without what somebody wrote about the customer.
@ApplicationScoped
class OrderErasing implements Erases {
  private static final Erasing.Of CUSTOMER = Erasing.of("customer");

  @Override
  public List<Erasing> erasing() {
    return List.of(
        CUSTOMER.columns(
            "sales_order",
            Map.of(
                "customer_system", "null",
                "customer_external_id", "null",
                "cancellation_reason", "null")),
        CUSTOMER.columnsOf(
            "sales_order", "sales_order_line", "order_id", Map.of("description", "null")),
        CUSTOMER.columnsOf(
            "sales_order", "sales_order_return", "order_id", Map.of("reason", "null")),
        CUSTOMER.kept("sales_order", "RETENTION_DUTY"));
  }
}
