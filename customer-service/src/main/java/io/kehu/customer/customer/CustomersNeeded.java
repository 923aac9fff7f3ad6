package io.kehu.customer.customer;

import io.kehu.customer.reference.NeededReferences;
import io.kehu.platform.sync.Needed;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Rows may name customers that are yet to come: parents, and whose a contact, statement or invoice is.
class CustomersNeeded {
  @Produces
  @Singleton
  Needed customers(CustomerRepository customers) {
    return new NeededReferences(NeededReferences.CUSTOMERS, customers.references());
  }
}
