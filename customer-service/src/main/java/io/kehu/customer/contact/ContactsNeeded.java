package io.kehu.customer.contact;

import io.kehu.customer.reference.OwnReference;
import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.sync.Needed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  /// Our own ids do not come from elsewhere: waiting for them would be of no use.
  @Override
  public Set<ExternalReference> here(Collection<ExternalReference> references) {
    return Stream.concat(
            references.stream().filter(each -> OwnReference.idIn(each).isPresent()),
            contacts.references().known(references).stream())
        .collect(Collectors.toSet());
  }

  @Override
  public void claim(Collection<ExternalReference> references) {
    contacts.references().claimAll(references);
  }
}
