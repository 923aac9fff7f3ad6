package io.kehu.customer.customer;

import io.kehu.platform.event.EventHandlers;
import io.kehu.platform.event.Subscriptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/// What others tell that makes a customer another: whoever orders is a current customer.
@ApplicationScoped
class CustomerEvents implements EventHandlers {
  private final CustomerService service;

  CustomerEvents(CustomerService service) {
    this.service = service;
  }

  record OrderRecorded(Order order) {
    record Order(UUID customerId, String number, String status, Instant placedAt) {
      boolean cancelled() {
        return "CANCELLED".equals(status);
      }
    }
  }

  @Override
  public void subscribe(Subscriptions subscriptions) {
    subscriptions.on(
        "crm.order.recorded.v1", OrderRecorded.class, (_, event) -> recorded(event.order()));
  }

  private void recorded(OrderRecorded.Order order) {
    if (!order.cancelled()) {
      service.ordered(order.customerId(), order.number(), order.placedAt());
    }
  }
}
