package io.kehu.sales.customer;

import io.kehu.platform.external.ExternalReference;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of a customer that a record named.
///
/// @param known the customer, a placeholder if need be; null where nobody knows yet who it is
/// @param awaited the name to wait by; null where the customer is known or none was named
public record NamedCustomer(@Nullable CustomerReplica known, @Nullable ExternalReference awaited) {

  static final NamedCustomer NONE = new NamedCustomer(null, null);

  public @Nullable UUID id() {
    return known == null ? null : known.id();
  }

  public boolean isNone() {
    return known == null && awaited == null;
  }
}
