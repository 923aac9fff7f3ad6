package io.kehu.servicedesk.customer;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A customer as far as this service knows it.
///
/// @param number null while only a placeholder
/// @param name null for a placeholder and after erasure
/// @param tier of the loyalty programme, null where none
/// @param erased asked to be forgotten: nothing new is taken in about it
public record CustomerReplica(
    UUID id,
    @Nullable String number,
    @Nullable String name,
    @Nullable String customerClass,
    @Nullable UUID ownerId,
    @Nullable String team,
    @Nullable String tier,
    boolean erased) {}
