package io.kehu.customer.contact;

import io.kehu.customer.customer.CustomerAccess;
import io.kehu.platform.action.RecordActions;
import jakarta.enterprise.context.ApplicationScoped;

/// Whoever may change the customer may change its contacts.
@ApplicationScoped
class ContactActions implements RecordActions<ContactApi.View, ContactAction> {
  private final CustomerAccess customers;

  ContactActions(CustomerAccess customers) {
    this.customers = customers;
  }

  @Override
  public Class<ContactApi.View> record() {
    return ContactApi.View.class;
  }

  @Override
  public Class<ContactAction> actions() {
    return ContactAction.class;
  }

  @Override
  public boolean allows(ContactApi.View contact, ContactAction action) {
    return customers.isWritable(contact.customerId());
  }
}
