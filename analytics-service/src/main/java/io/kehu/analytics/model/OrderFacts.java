package io.kehu.analytics.model;

import io.kehu.analytics.model.FactTable.Column;
import io.kehu.platform.event.fold.FoldEvent;
import io.kehu.platform.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Orders with their lines.
final class OrderFacts implements Facts {
  private static final Set<String> TYPES =
      Facts.types("crm.order.", "recorded", "changed", "delivered", "returned", "cancelled");

  /// States in which an order is no purchase: not yet one, or none any more.
  private static final Set<String> NO_PURCHASE = Set.of("DRAFT", "CANCELLED");

  private static final FactTable ORDERS =
      FactTable.versioned(
          "order_fact",
          "order_id",
          List.of(
              Column.uuid("order_id"),
              Column.number("version"),
              Column.uuid("customer_id"),
              Column.uuid("named_customer_id"),
              new Column("counts", "boolean"),
              Column.time("placed_at"),
              Column.text("currency"),
              Column.amount("total"),
              Column.amount("returned")));

  private static final FactTable LINES =
      FactTable.immutable(
          "order_line_fact",
          "order_id, line_id",
          List.of(
              Column.uuid("order_id"),
              Column.text("line_id"),
              Column.uuid("product_id"),
              Column.amount("quantity"),
              Column.amount("amount"),
              Column.amount("returned_amount")));

  private final List<Order> orders = new ArrayList<>();

  record OrderEvent(Order order) {}

  record Order(
      UUID id,
      long version,
      UUID customerId,
      String status,
      Instant placedAt,
      Money total,
      @Nullable Money returnedTotal,
      @Nullable List<Line> lines)
      implements State {}

  record Line(
      String lineId,
      @Nullable UUID productId,
      BigDecimal quantity,
      Money amount,
      @Nullable Money returnedAmount) {}

  @Override
  public Set<String> eventTypes() {
    return TYPES;
  }

  @Override
  public void add(FoldEvent event) {
    orders.add(event.data(OrderEvent.class).order());
  }

  @Override
  public Stream<UUID> customers() {
    return orders.stream().map(Order::customerId);
  }

  @Override
  public void write(Handle handle) {
    Collection<Order> newest = Facts.newest(orders);
    Set<String> written =
        Set.copyOf(ORDERS.write(handle, newest.stream().map(OrderFacts::row).toList()));
    replaceLines(
        handle, newest.stream().filter(order -> written.contains(order.id().toString())).toList());
    TouchedCustomers.add(handle, customers());
  }

  private static void replaceLines(Handle handle, List<Order> changed) {
    if (changed.isEmpty()) {
      return;
    }
    handle.execute(
        "delete from order_line_fact where order_id = any(?::uuid[])",
        Facts.array(changed.stream().map(Order::id).toList()));
    LINES.write(handle, changed.stream().flatMap(order -> lines(order).stream()).toList());
  }

  private static List<@Nullable Object> row(Order o) {
    return Facts.row(
        o.id(),
        o.version(),
        o.customerId(),
        null,
        !NO_PURCHASE.contains(o.status()),
        o.placedAt(),
        o.total().currency().getCurrencyCode(),
        o.total().amount(),
        amount(o.returnedTotal()));
  }

  private static List<List<@Nullable Object>> lines(Order order) {
    if (order.lines() == null) {
      return List.of();
    }
    return order.lines().stream()
        .map(line ->
            Facts.row(
                order.id(),
                line.lineId(),
                line.productId(),
                line.quantity(),
                line.amount().amount(),
                amount(line.returnedAmount())))
        .toList();
  }

  private static BigDecimal amount(@Nullable Money returned) {
    return returned == null ? BigDecimal.ZERO : returned.amount();
  }
}
