package io.kehu.loyalty.customer;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// Told inside this service, in the transaction of the event: what is told of this customer counts for another one from
/// now on, because it was merged or because its merge was undone.
///
/// @param before for whom it counted until now
/// @param now for whom it counts
public record CustomerFollowed(UUID customerId, UUID before, UUID now) {
  public boolean isMerge() {
    return before.equals(customerId);
  }

  /// The customers who stand by themselves and whose figures are not what they were.
  public List<UUID> changed() {
    return isMerge() ? List.of(now) : Stream.of(before, now).toList();
  }
}
