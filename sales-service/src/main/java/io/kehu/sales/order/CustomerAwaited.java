package io.kehu.sales.order;

import io.kehu.sales.customer.CustomerFollowed;
import io.kehu.sales.customer.CustomerKnown;
import io.kehu.sales.customer.CustomerReplica;
import io.kehu.sales.customer.CustomerService;
import io.kehu.sales.customer.CustomerSweep;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// Orders that came before their customer: publishes them when the customer becomes known, and counts
/// those that still wait. Orders also follow their customer to a new owner.
@ApplicationScoped
class CustomerAwaited {
  private static final int SWEPT_AT_ONCE = 1000;

  private final OrderRepository orders;
  private final OrderDesk desk;
  private final CustomerService customers;
  private final Clock clock;
  private final AtomicLong waiting;

  CustomerAwaited(
      OrderRepository orders,
      OrderDesk desk,
      CustomerService customers,
      Clock clock,
      MeterRegistry metrics) {
    this.orders = orders;
    this.desk = desk;
    this.customers = customers;
    this.clock = clock;
    waiting = metrics.gauge("kehu.orders.awaiting.customer", new AtomicLong());
  }

  void on(@Observes CustomerKnown news) {
    CustomerReplica customer = news.customer();
    Seller seller = Seller.of(customer);
    if (!seller.isNobody()) {
      orders.handOver(customer.id(), seller);
    }
    news.references().stream()
        .flatMap(reference -> orders.awaiting(reference).stream())
        .forEach(id -> found(id, customer.id(), seller));
  }

  void on(@Observes CustomerFollowed news) {
    orders.handOver(news.customer().id(), Seller.of(news.customer()));
  }

  void on(@Observes CustomerSweep due) {
    orders
        .overlooked(SWEPT_AT_ONCE)
        .forEach((order, customer) ->
            found(order, customer, Seller.of(customers.find(customer).orElse(null))));
    waiting.set(orders.countAwaiting());
  }

  private void found(UUID orderId, UUID customerId, Seller seller) {
    orders
        .forUpdate(orderId)
        .filter(SalesOrder::awaitsCustomer)
        .ifPresent(order -> found(order, customerId, seller));
  }

  private void found(SalesOrder order, UUID customerId, Seller seller) {
    OrderDesk.Change change = desk.change(order);
    order.customerFound(customerId, seller, clock.instant());
    change.done("customer-found", List.of());
  }
}
