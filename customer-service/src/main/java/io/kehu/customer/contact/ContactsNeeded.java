package io.kehu.customer.contact;

import io.kehu.customer.reference.OwnReference;
import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.sync.Needed;
import jakarta.enterprise.context.ApplicationScoped;

/// A contact may report to somebody who is yet to come.
@ApplicationScoped
class ContactsNeeded implements Needed {
  static final String KIND = "contacts";

  private final ContactRepository contacts;

  ContactsNeeded(ContactRepository contacts) {
    this.contacts = contacts;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean isHere(ExternalReference reference) {
    return OwnReference.idIn(reference).isPresent()
        || contacts.references().find(reference).isPresent();
  }

  @Override
  public boolean isHereClaimed(ExternalReference reference) {
    return contacts.references().claim(reference).isPresent();
  }
}
