package io.kehu.customer.visit;

import io.kehu.customer.customer.CustomerAccess;
import io.kehu.platform.action.RecordActions;
import jakarta.enterprise.context.ApplicationScoped;

/// Whoever may change the customer, and as the visit stands.
@ApplicationScoped
class VisitActions implements RecordActions<VisitApi.View, VisitAction> {
  private final CustomerAccess customers;

  VisitActions(CustomerAccess customers) {
    this.customers = customers;
  }

  @Override
  public Class<VisitApi.View> record() {
    return VisitApi.View.class;
  }

  @Override
  public Class<VisitAction> actions() {
    return VisitAction.class;
  }

  @Override
  public boolean allows(VisitApi.View visit, VisitAction action) {
    VisitStatus status = visit.status();
    return customers.isWritable(visit.customerId())
        && switch (action) {
          case EDIT -> status.isOpen();
          case SCHEDULE -> status.mayBecome(VisitStatus.SCHEDULED);
          case START -> status.mayBecome(VisitStatus.UNDER_WAY);
          case RECORD -> status.mayBecome(VisitStatus.HELD);
          case FOLLOW_UP -> status.mayBecome(VisitStatus.FOLLOWED_UP);
          case CANCEL -> status.mayBecome(VisitStatus.CANCELLED);
        };
  }
}
