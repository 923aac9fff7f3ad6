package io.kehu.sales.order;

import java.util.EnumSet;
import java.util.Set;

/// How far an order has come by itself, before anything comes back. All lawful moves stand here.
enum OrderProgress {
  DRAFT,
  CONFIRMED,
  PARTLY_SHIPPED,
  SHIPPED,
  DELIVERED,
  INVOICED,
  PAID,
  CANCELLED;

  /// The states that may follow at once.
  Set<OrderProgress> next() {
    return switch (this) {
      case DRAFT -> EnumSet.of(CONFIRMED, CANCELLED);
      case CONFIRMED -> EnumSet.of(PARTLY_SHIPPED, SHIPPED, CANCELLED);
      case PARTLY_SHIPPED -> EnumSet.of(SHIPPED);
      case SHIPPED -> EnumSet.of(DELIVERED);
      case DELIVERED -> EnumSet.of(INVOICED);
      case INVOICED -> EnumSet.of(PAID);
      case PAID, CANCELLED -> EnumSet.noneOf(OrderProgress.class);
    };
  }

  /// Whether the ERP may report this state after ours: it may leave out steps between, but not take
  /// one back.
  boolean leadsTo(OrderProgress later) {
    return this == later || next().stream().anyMatch(step -> step.leadsTo(later));
  }

  /// From here on the goods have left the house in full.
  boolean isShipped() {
    return switch (this) {
      case DRAFT, CONFIRMED, PARTLY_SHIPPED, CANCELLED -> false;
      case SHIPPED, DELIVERED, INVOICED, PAID -> true;
    };
  }

  /// From here on the customer has the goods.
  boolean isDelivered() {
    return switch (this) {
      case DRAFT, CONFIRMED, PARTLY_SHIPPED, SHIPPED, CANCELLED -> false;
      case DELIVERED, INVOICED, PAID -> true;
    };
  }

  OrderStatus status() {
    return switch (this) {
      case DRAFT -> OrderStatus.DRAFT;
      case CONFIRMED -> OrderStatus.CONFIRMED;
      case PARTLY_SHIPPED -> OrderStatus.PARTLY_SHIPPED;
      case SHIPPED -> OrderStatus.SHIPPED;
      case DELIVERED -> OrderStatus.DELIVERED;
      case INVOICED -> OrderStatus.INVOICED;
      case PAID -> OrderStatus.PAID;
      case CANCELLED -> OrderStatus.CANCELLED;
    };
  }
}
