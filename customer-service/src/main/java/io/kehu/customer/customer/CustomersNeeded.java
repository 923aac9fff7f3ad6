package io.kehu.customer.customer;

import io.kehu.customer.reference.OwnReference;
import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.sync.Needed;
import jakarta.enterprise.context.ApplicationScoped;

/// Rows may name customers that are yet to come: parents, and whose a contact, statement or invoice is.
@ApplicationScoped
class CustomersNeeded implements Needed {
  static final String KIND = "customers";

  private final CustomerRepository customers;

  CustomersNeeded(CustomerRepository customers) {
    this.customers = customers;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean isHere(ExternalReference reference) {
    // Our own ids do not come from elsewhere: waiting would be of no use.
    return OwnReference.idIn(reference).isPresent()
        || customers.references().find(reference).isPresent();
  }

  @Override
  public boolean isHereClaimed(ExternalReference reference) {
    return customers.references().claim(reference).isPresent();
  }
}
