package io.kehu.sales.order;

import io.kehu.sales.customer.CustomerReplica;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whose an order is: who sees it and may change it.
record Seller(@Nullable UUID ownerId, @Nullable String team) {
  static final Seller NOBODY = new Seller(null, null);

  /// Whose customer it is.
  static Seller of(@Nullable CustomerReplica customer) {
    return customer == null ? NOBODY : new Seller(customer.ownerId(), customer.team());
  }

  boolean isNobody() {
    return ownerId == null && team == null;
  }
}
