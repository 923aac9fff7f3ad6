package io.kehu.customer.customer;

import io.kehu.customer.locking.NamedLocks;
import io.kehu.customer.reference.KnownReference;
import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which organization belongs to which, and who was referred by whom. No organization is above itself, and nobody
/// referred themselves, be it through others.
@ApplicationScoped
class CustomerTree {
  private final CustomerRepository customers;
  private final CustomerAccess access;
  private final NamedLocks locks;

  CustomerTree(CustomerRepository customers, CustomerAccess access, NamedLocks locks) {
    this.customers = customers;
    this.access = access;
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
    takeTurn();
    requireKnown(parentId);
    if (customers.isAtOrAbove(customer.id(), parentId)) {
      throw ProblemException.of(CustomerError.PARENT_CYCLE);
    }
  }

  /// Waits until nobody else changes the tree or the referrals, and keeps others waiting until the transaction ends. One lock for both, so that changes of
  /// both never wait for one another.
  void takeTurn() {
    locks.take(List.of("customer-tree"));
  }

  /// @throws ProblemException `customer-parent-not-found`, `customer-merged`
  void requireKnown(@Nullable UUID parentId) {
    if (parentId == null) {
      return;
    }
    Customer parent =
        customers
            .findByIdOptional(parentId)
            .filter(known -> !known.isErased())
            .orElseThrow(() -> notFound(parentId.toString()));
    if (parent.mergedIntoId() != null) {
      throw CustomerAccess.merged(parentId, access.end(parent));
    }
  }

  /// @param referrer of the customer from now on
  /// @throws ProblemException `customer-referrer-unknown`, `customer-referral-cycle`
  void requireNoCycle(Customer customer, @Nullable Referrer referrer) {
    if (referrer == null || referrer.equals(customer.data().referredBy())) {
      return;
    }
    takeTurn();
    requireKnown(referrer);
    if (customers.referred(customer.id(), referrer.customerId())) {
      throw ProblemException.of(CustomerError.REFERRAL_CYCLE);
    }
  }

  /// Whoever names a referrer must see it: what is hidden is not confirmed to exist.
  ///
  /// @throws ProblemException `customer-referrer-unknown`
  void requireKnown(@Nullable Referrer referrer) {
    if (referrer == null) {
      return;
    }
    UUID contact = referrer.contactId();
    if (!access.mayRead(referrer.customerId())
        || contact != null && !customers.hasContact(referrer.customerId(), contact)) {
      throw ProblemException.of(CustomerError.REFERRER_UNKNOWN);
    }
  }

  private static ProblemException notFound(String parent) {
    return ProblemException.of(CustomerError.PARENT_NOT_FOUND, parent);
  }
}
