package io.kehu.sales.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.platform.event.DomainEvent;
import io.kehu.platform.money.Money;
import java.time.Instant;
import java.util.UUID;

/// What happened to an order. Each event carries the whole order, so that who keeps figures may
/// replace what it knew.
public sealed interface OrderEvent extends DomainEvent {
  OrderSnapshot order();

  @Override
  default UUID aggregateId() {
    return order().id();
  }

  @Override
  default String partitionKey() {
    return order().customerId().toString();
  }

  /// The world is told of it for the first time.
  record Recorded(OrderSnapshot order) implements OrderEvent {
    public static final String TYPE = "crm.order.recorded.v1";

    @Override
    public String eventType() {
      return TYPE;
    }
  }

  /// Something about it changed that no other event tells.
  record Changed(OrderSnapshot order) implements OrderEvent {
    public static final String TYPE = "crm.order.changed.v1";

    @Override
    public String eventType() {
      return TYPE;
    }
  }

  /// The customer has the goods.
  record Delivered(OrderSnapshot order, Instant deliveredAt) implements OrderEvent {
    public static final String TYPE = "crm.order.delivered.v1";

    @Override
    public String eventType() {
      return TYPE;
    }
  }

  /// Some or all of it came back.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Returned(OrderSnapshot order, UUID returnId, Money returnedAmount, Instant returnedAt)
      implements OrderEvent {
    public static final String TYPE = "crm.order.returned.v1";

    static Returned of(OrderSnapshot order, OrderReturn back) {
      return new Returned(
          order, back.id(), new Money(back.amount(), order.currency()), back.returnedAt());
    }

    @Override
    public String eventType() {
      return TYPE;
    }
  }

  /// It will not be delivered.
  record Cancelled(OrderSnapshot order) implements OrderEvent {
    public static final String TYPE = "crm.order.cancelled.v1";

    @Override
    public String eventType() {
      return TYPE;
    }
  }
}
