package io.kehu.loyalty.order;

import io.kehu.loyalty.customer.CustomerService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Keeps the newest version of each order.
@ApplicationScoped
public class OrderService {
  private final OrderReplicaRepository orders;
  private final CustomerService customers;
  private final Event<OrderChanged> changed;

  OrderService(
      OrderReplicaRepository orders, CustomerService customers, Event<OrderChanged> changed) {
    this.orders = orders;
    this.customers = customers;
    this.changed = changed;
  }

  /// Takes in what sales-service tells. The same or an older version than what is known does nothing.
  @Transactional
  void take(OrderReplica order) {
    orders
        .save(order)
        .ifPresent(news -> {
          customers.mentioned(order.customerId());
          changed.fire(news);
        });
  }

  /// When a customer placed its last orders that count, the newest first.
  @Transactional
  public List<Instant> placed(UUID customerId, int most) {
    return orders.placed(customerId, most);
  }
}
