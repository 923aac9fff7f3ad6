package io.kehu.customer.customer;

import io.kehu.customer.locking.NamedLocks;
import io.kehu.customer.reference.KnownReference;
import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which organization belongs to which. No organization is above itself.
@ApplicationScoped
class CustomerTree {
  private final CustomerRepository customers;
  private final NamedLocks locks;

  CustomerTree(CustomerRepository customers, NamedLocks locks) {
    this.customers = customers;
    this.locks = locks;
  }

  /// @throws ProblemException `customer-parent-not-found`
  @Nullable UUID idOf(@Nullable ExternalReference parent) {
    return parent == null
        ? null
        : customers
            .references()
            .find(parent)
            .map(KnownReference::recordId)
            .orElseThrow(() -> notFound(parent.system() + " " + parent.id()));
  }

  /// @param parentId where it is to be, null for the top
  /// @throws ProblemException `customer-parent-not-found`, `customer-parent-cycle`
  void requireNoCycle(Customer customer, @Nullable UUID parentId) {
    if (parentId == null || parentId.equals(customer.data().parentId())) {
      return;
    }
    // Two changes, each right by itself, could close a circle between them.
    locks.take(List.of("customer-tree"));
    requireKnown(parentId);
    if (customers.isAtOrAbove(customer.id(), parentId)) {
      throw ProblemException.of(CustomerError.PARENT_CYCLE);
    }
  }

  /// @throws ProblemException `customer-parent-not-found`
  void requireKnown(@Nullable UUID parentId) {
    if (parentId != null
        && customers.findByIdOptional(parentId).filter(parent -> !parent.isErased()).isEmpty()) {
      throw notFound(parentId.toString());
    }
  }

  private static ProblemException notFound(String parent) {
    return ProblemException.of(CustomerError.PARENT_NOT_FOUND, parent);
  }
}
