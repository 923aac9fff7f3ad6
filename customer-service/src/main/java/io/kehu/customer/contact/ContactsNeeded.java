package io.kehu.customer.contact;

import io.kehu.customer.reference.NeededReferences;
import io.kehu.platform.sync.Needed;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// A contact may report to somebody who is yet to come.
class ContactsNeeded {
  @Produces
  @Singleton
  Needed contacts(ContactRepository contacts) {
    return new NeededReferences(NeededReferences.CONTACTS, contacts.references());
  }
}
