package io.kehu.sales.order;

import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.id.Ids;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

final class OrderFixtures {
  static final Instant NOW = Instant.parse("2026-06-20T06:30:00Z");

  private OrderFixtures() {}

  /// A draft: line 1 is 3 pieces for 100.00, line 2 one piece for 50.00.
  static SalesOrder aValidOrder() {
    return new SalesOrder(Ids.newId(), "SO-000001", theDetails(Ids.newId()), Seller.NOBODY, NOW);
  }

  static SalesOrder aDeliveredOrder() {
    SalesOrder order = aValidOrder();
    order.follow(OrderProgress.DELIVERED, NOW, NOW);
    return order;
  }

  static OrderDetails theDetails(@Nullable UUID customer) {
    return theDetails(customer, line("1", "3", "100.00"), line("2", "1", "50.00"));
  }

  static OrderDetails theDetails(@Nullable UUID customer, OrderLine... lines) {
    return new OrderDetails(
        customer,
        customer == null ? new ExternalReference("erp", "C-1") : null,
        null,
        NOW,
        Currency.getInstance("CNY"),
        List.of(lines));
  }

  static OrderLine line(String id, String quantity, String amount) {
    return OrderLine.ordered(
        id, null, null, null, new BigDecimal(quantity), new BigDecimal(amount), BigDecimal.ZERO);
  }

  static ReturnNote back(String lineId, String quantity) {
    return new ReturnNote(
        null, null, NOW, List.of(new ReturnNote.Part(lineId, new BigDecimal(quantity), null)));
  }
}
