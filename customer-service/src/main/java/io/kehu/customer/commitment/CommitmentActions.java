package io.kehu.customer.commitment;

import io.kehu.customer.customer.CustomerAccess;
import io.kehu.platform.action.RecordActions;
import jakarta.enterprise.context.ApplicationScoped;

/// Whoever may change the customer, and as the commitment stands.
@ApplicationScoped
class CommitmentActions implements RecordActions<CommitmentApi.View, CommitmentAction> {
  private final CustomerAccess customers;

  CommitmentActions(CustomerAccess customers) {
    this.customers = customers;
  }

  @Override
  public Class<CommitmentApi.View> record() {
    return CommitmentApi.View.class;
  }

  @Override
  public Class<CommitmentAction> actions() {
    return CommitmentAction.class;
  }

  @Override
  public boolean allows(CommitmentApi.View commitment, CommitmentAction action) {
    CommitmentStatus status = commitment.status();
    return customers.isWritable(commitment.customerId())
        && switch (action) {
          case EDIT -> status.isOpen();
          case KEEP -> status.mayBecome(CommitmentStatus.KEPT);
          case BREAK -> status.mayBecome(CommitmentStatus.BROKEN);
          case WITHDRAW -> status.mayBecome(CommitmentStatus.WITHDRAWN);
        };
  }
}
