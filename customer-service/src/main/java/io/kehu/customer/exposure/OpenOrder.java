package io.kehu.customer.exposure;

import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.money.Money;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// An order as far as exposure needs it.
///
/// @param net its total less what was returned
/// @param keys what other systems call it, as [#key] writes it
/// @param version counts its changes; an older one is no news
record OpenOrder(
    UUID id,
    String number,
    UUID customerId,
    String status,
    Money net,
    List<String> keys,
    long version) {

  private static final Set<String> SETTLED = Set.of("DRAFT", "CANCELLED", "PAID", "RETURNED");

  /// A system's code has no colon.
  static String key(ExternalReference reference) {
    return reference.system() + ":" + reference.id();
  }

  /// True where nothing of it is owed, not yet or not any more.
  boolean isSettled() {
    return SETTLED.contains(status);
  }

  /// True where the state tells of a return, and hides whether the rest is paid.
  boolean hidesProgress() {
    return status.equals("PARTLY_RETURNED");
  }
}
