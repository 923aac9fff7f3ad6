package io.kehu.loyalty.order;

import io.kehu.platform.event.EventHandlers;
import io.kehu.platform.event.ReceivedEvent;
import io.kehu.platform.event.Subscriptions;
import io.kehu.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/// Listens to sales-service. What happened to an order does not matter here, only how it looks afterwards.
@ApplicationScoped
class OrderEvents implements EventHandlers {
  private static final Set<String> NOT_COUNTED = Set.of("DRAFT", "CANCELLED");

  private final OrderService orders;

  OrderEvents(OrderService orders) {
    this.orders = orders;
  }

  @Override
  public void subscribe(Subscriptions subscriptions) {
    subscriptions
        .on("crm.order.recorded.v1", Told.class, this::take)
        .on("crm.order.changed.v1", Told.class, this::take)
        .on("crm.order.delivered.v1", Told.class, this::take)
        .on("crm.order.returned.v1", Told.class, this::take)
        .on("crm.order.cancelled.v1", Told.class, this::take);
  }

  private void take(ReceivedEvent event, Told data) {
    Snapshot order = data.order();
    Money net = order.total().minus(order.returnedTotal());
    orders.take(
        new OrderReplica(
            order.id(),
            order.number(),
            order.customerId(),
            !NOT_COUNTED.contains(order.status()),
            order.placedAt(),
            net.amount(),
            net.currency().getCurrencyCode(),
            order.version()));
  }

  record Told(Snapshot order) {}

  record Snapshot(
      UUID id,
      String number,
      UUID customerId,
      String status,
      Instant placedAt,
      Money total,
      Money returnedTotal,
      long version) {}
}
