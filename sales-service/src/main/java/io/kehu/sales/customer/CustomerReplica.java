package io.kehu.sales.customer;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A customer as far as this service knows it.
///
/// @param number null while only a placeholder
/// @param name null for a placeholder and after erasure
public record CustomerReplica(
    UUID id,
    @Nullable String number,
    @Nullable String name,
    @Nullable String customerClass,
    @Nullable UUID ownerId,
    @Nullable String team) {}
