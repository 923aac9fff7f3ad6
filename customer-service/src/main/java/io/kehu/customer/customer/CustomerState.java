package io.kehu.customer.customer;

import io.kehu.customer.classification.CustomerClass;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All of a customer that a merge decides about and its undoing gives back.
///
/// @param ownerId null in the public pool
public record CustomerState(
    MasterData data,
    CustomerClass customerClass,
    Instant classSince,
    @Nullable UUID ownerId,
    @Nullable String team) {

  public CustomerState with(MasterData other) {
    return new CustomerState(other, customerClass, classSince, ownerId, team);
  }
}
