package io.kehu.sales.order;

import java.util.Optional;

/// An order's state as the world sees it: how far it has come, or that something came back. An order
/// of which a part was returned still goes on to be invoiced and paid, which is why the two are kept
/// apart inside.
public enum OrderStatus {
  DRAFT,
  CONFIRMED,
  PARTLY_SHIPPED,
  SHIPPED,
  DELIVERED,
  INVOICED,
  PAID,
  CANCELLED,
  PARTLY_RETURNED,
  RETURNED;

  /// The progress that this state tells of; empty where it tells of returns.
  Optional<OrderProgress> progress() {
    return switch (this) {
      case DRAFT -> Optional.of(OrderProgress.DRAFT);
      case CONFIRMED -> Optional.of(OrderProgress.CONFIRMED);
      case PARTLY_SHIPPED -> Optional.of(OrderProgress.PARTLY_SHIPPED);
      case SHIPPED -> Optional.of(OrderProgress.SHIPPED);
      case DELIVERED -> Optional.of(OrderProgress.DELIVERED);
      case INVOICED -> Optional.of(OrderProgress.INVOICED);
      case PAID -> Optional.of(OrderProgress.PAID);
      case CANCELLED -> Optional.of(OrderProgress.CANCELLED);
      case PARTLY_RETURNED, RETURNED -> Optional.empty();
    };
  }
}
