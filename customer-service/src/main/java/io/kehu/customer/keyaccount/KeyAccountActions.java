package io.kehu.customer.keyaccount;

import io.kehu.customer.customer.CustomerAccess;
import io.kehu.platform.action.RecordActions;
import jakarta.enterprise.context.ApplicationScoped;

/// Whoever may change the customer, and as the key account stands.
@ApplicationScoped
class KeyAccountActions implements RecordActions<KeyAccountApi.View, KeyAccountAction> {
  private final CustomerAccess customers;

  KeyAccountActions(CustomerAccess customers) {
    this.customers = customers;
  }

  @Override
  public Class<KeyAccountApi.View> record() {
    return KeyAccountApi.View.class;
  }

  @Override
  public Class<KeyAccountAction> actions() {
    return KeyAccountAction.class;
  }

  @Override
  public boolean allows(KeyAccountApi.View account, KeyAccountAction action) {
    KeyAccountStatus status = account.status();
    return customers.isWritable(account.customerId())
        && switch (action) {
          case CONFIRM -> status.canBecome(KeyAccountStatus.CONFIRMED);
          case REJECT -> status.canBecome(KeyAccountStatus.REJECTED);
          case ASSIGN -> status.hasManager();
          case END -> status.canBecome(KeyAccountStatus.ENDED);
        };
  }
}
