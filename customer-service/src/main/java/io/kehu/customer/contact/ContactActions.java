package io.kehu.customer.contact;

import io.kehu.customer.customer.CustomerAccess;
import io.kehu.platform.action.RecordActions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/// Whoever may change the customer may change its contacts.
@ApplicationScoped
class ContactActions {
  @Produces
  RecordActions<ContactApi.View, ContactAction> onContacts(CustomerAccess customers) {
    return RecordActions.of(
        ContactApi.View.class,
        ContactAction.class,
        (contact, _) -> customers.isWritable(contact.customerId()));
  }
}
