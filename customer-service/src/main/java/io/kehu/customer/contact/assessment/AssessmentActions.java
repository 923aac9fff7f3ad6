package io.kehu.customer.contact.assessment;

import io.kehu.customer.contact.ContactApi;
import io.kehu.customer.customer.CustomerAccess;
import io.kehu.platform.action.RecordActions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/// Whoever may change the customer judges its people.
@ApplicationScoped
class AssessmentActions {
  @Produces
  RecordActions<ContactApi.View, AssessmentAction> onContacts(CustomerAccess customers) {
    return RecordActions.of(
        ContactApi.View.class,
        AssessmentAction.class,
        (contact, _) -> customers.isWritable(contact.customerId()));
  }
}
