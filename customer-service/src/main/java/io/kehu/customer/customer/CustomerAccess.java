package io.kehu.customer.customer;

import io.kehu.customer.reference.KnownReference;
import io.kehu.platform.access.AccessPolicy;
import io.kehu.platform.access.Caller;
import io.kehu.platform.access.CurrentCaller;
import io.kehu.platform.access.Owned;
import io.kehu.platform.access.OwnerTeamPolicy;
import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/// Who may see and change which customers. What hangs on a customer (contacts, timeline, overview,
/// histories) is seen and changed by the same people.
@ApplicationScoped
public class CustomerAccess {
  private final AccessPolicy<Owned> policy = new OwnerTeamPolicy<>("c.owner_id", "c.team");
  private final CustomerRepository customers;
  private final CurrentCaller callers;

  CustomerAccess(CustomerRepository customers, CurrentCaller callers) {
    this.customers = customers;
    this.callers = callers;
  }

  /// True for the rows of `customer c` that the caller may see.
  public Sql readable() {
    return policy.readable(callers.get());
  }

  /// What is answered where there is no such customer, or none that the caller may see.
  public ProblemException notFound(UUID id) {
    return ProblemException.of(CustomerError.NOT_FOUND, id);
  }

  /// @throws ProblemException `customer-not-found`, also where it is hidden from the caller
  public Customer readable(UUID id) {
    return customers
        .findByIdOptional(id)
        .filter(customer -> policy.mayRead(callers.get(), customer))
        .orElseThrow(() -> notFound(id));
  }

  public boolean mayRead(UUID id) {
    return customers
        .findByIdOptional(id)
        .filter(customer -> policy.mayRead(callers.get(), customer))
        .isPresent();
  }

  /// The customer, locked until the transaction ends.
  ///
  /// @throws ProblemException `customer-not-found`, `customer-not-yours`
  public Customer writable(UUID id) {
    Customer customer = locked(id);
    requireWritable(customer);
    return customer;
  }

  /// A customer that the caller may see, locked until the transaction ends.
  ///
  /// @throws ProblemException `customer-not-found`
  Customer locked(UUID id) {
    Caller caller = callers.get();
    return customers
        .lockedById(id)
        .filter(found -> policy.mayRead(caller, found))
        .orElseThrow(() -> notFound(id));
  }

  /// As [#writable], without holding it: for what hangs on a customer and is held by itself.
  ///
  /// @throws ProblemException `customer-not-found`, `customer-not-yours`
  public void requireWritable(UUID id) {
    requireWritable(readable(id));
  }

  /// The customer that another system knows by an id, whether the caller may see it or not.
  public Optional<UUID> idOf(ExternalReference reference) {
    return customers.references().find(reference).map(KnownReference::recordId);
  }

  /// Whether the caller may change a customer.
  public boolean isWritable(Owned customer) {
    return policy.mayRead(callers.get(), customer) && policy.mayWrite(callers.get(), customer);
  }

  /// The same of the customer that a record hangs on.
  public boolean isWritable(UUID id) {
    return customers.findByIdOptional(id).filter(this::isWritable).isPresent();
  }

  void requireWritable(Customer customer) {
    if (!policy.mayWrite(callers.get(), customer)) {
      throw ProblemException.of(CustomerError.NOT_YOURS, customer.number());
    }
  }
}
