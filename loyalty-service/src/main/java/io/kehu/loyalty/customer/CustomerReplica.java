package io.kehu.loyalty.customer;

import io.kehu.platform.access.Owned;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A customer as far as this service knows it.
///
/// @param number null while only a placeholder
/// @param name null for a placeholder and after erasure
/// @param erased asked to be forgotten: nothing about it is shown any more
public record CustomerReplica(
    UUID id,
    @Nullable String number,
    @Nullable String name,
    @Nullable String customerClass,
    @Nullable UUID ownerId,
    @Nullable String team,
    boolean erased)
    implements Owned {
  boolean isPlaceholder() {
    return number == null;
  }
}
