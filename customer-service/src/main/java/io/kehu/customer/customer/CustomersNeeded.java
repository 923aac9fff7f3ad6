package io.kehu.customer.customer;

import io.kehu.customer.reference.OwnReference;
import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.sync.Needed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  /// Our own ids do not come from elsewhere: waiting for them would be of no use.
  @Override
  public Set<ExternalReference> here(Collection<ExternalReference> references) {
    return Stream.concat(
            references.stream().filter(each -> OwnReference.idIn(each).isPresent()),
            customers.references().known(references).stream())
        .collect(Collectors.toSet());
  }

  @Override
  public void claim(Collection<ExternalReference> references) {
    customers.references().claimAll(references);
  }
}
