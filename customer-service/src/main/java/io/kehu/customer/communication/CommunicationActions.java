package io.kehu.customer.communication;

import io.kehu.customer.customer.CustomerAccess;
import io.kehu.platform.action.RecordActions;
import jakarta.enterprise.context.ApplicationScoped;

/// Whoever may change the customer, and as the communication stands.
@ApplicationScoped
class CommunicationActions implements RecordActions<CommunicationApi.View, CommunicationAction> {
  private final CustomerAccess customers;

  CommunicationActions(CustomerAccess customers) {
    this.customers = customers;
  }

  @Override
  public Class<CommunicationApi.View> record() {
    return CommunicationApi.View.class;
  }

  @Override
  public Class<CommunicationAction> actions() {
    return CommunicationAction.class;
  }

  @Override
  public boolean allows(CommunicationApi.View communication, CommunicationAction action) {
    return customers.isWritable(communication.customerId())
        && switch (action) {
          case EDIT, REMOVE -> true;
          case CANCEL -> communication.status().mayBeCancelled();
        };
  }
}
