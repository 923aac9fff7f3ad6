package io.kehu.customer.pool;

import io.kehu.customer.customer.AnyCustomer;
import io.kehu.platform.action.RecordActions;
import jakarta.enterprise.context.ApplicationScoped;

/// What is in the pool may be claimed, within the limits.
@ApplicationScoped
class ClaimActions implements RecordActions<AnyCustomer, ClaimAction> {
  private final PoolService pool;

  ClaimActions(PoolService pool) {
    this.pool = pool;
  }

  @Override
  public Class<AnyCustomer> record() {
    return AnyCustomer.class;
  }

  @Override
  public Class<ClaimAction> actions() {
    return ClaimAction.class;
  }

  @Override
  public boolean allows(AnyCustomer customer, ClaimAction action) {
    return customer.ownerId() == null && pool.mayClaim(customer.id());
  }
}
