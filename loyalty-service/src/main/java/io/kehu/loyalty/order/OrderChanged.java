package io.kehu.loyalty.order;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Told inside this service, in the transaction of the event: this is how the order looks now. Its row is locked until
/// the transaction ends.
///
/// @param customerBefore whose it was before; null for an order that is new here
public record OrderChanged(OrderReplica order, @Nullable UUID customerBefore) {
  /// The customers whose orders are not what they were.
  public Set<UUID> customers() {
    Set<UUID> all = new LinkedHashSet<>();
    if (customerBefore != null) {
      all.add(customerBefore);
    }
    all.add(order.customerId());
    return all;
  }
}
