package io.kehu.sales.customer;

import io.kehu.platform.external.ExternalReference;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of a customer that a record named.
///
/// @param id that the record is to keep; null where it is not known yet
/// @param known the customer, a placeholder if need be, or the one that it was merged into; null where
///     nobody knows yet who it is
/// @param awaited the name to wait by; null where the customer is known or none was named
public record NamedCustomer(
    @Nullable UUID id, @Nullable CustomerReplica known, @Nullable ExternalReference awaited) {

  static final NamedCustomer NONE = new NamedCustomer(null, null, null);

  public boolean isNone() {
    return known == null && awaited == null;
  }
}
