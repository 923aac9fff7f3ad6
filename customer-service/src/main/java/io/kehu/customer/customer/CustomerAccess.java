package io.kehu.customer.customer;

import io.kehu.customer.reference.KnownReference;
import io.kehu.platform.access.AccessPolicy;
import io.kehu.platform.access.Caller;
import io.kehu.platform.access.CurrentCaller;
import io.kehu.platform.access.OwnerTeamPolicy;
import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Who may see and change which customers. What hangs on a customer (contacts, timeline, overview,
/// histories) is seen and changed by the same people.
@ApplicationScoped
public class CustomerAccess {
  private final AccessPolicy<Customer> policy = new OwnerTeamPolicy<>("c.owner_id", "c.team");
  private final CustomerRepository customers;
  private final CurrentCaller callers;

  CustomerAccess(CustomerRepository customers, CurrentCaller callers) {
    this.customers = customers;
    this.callers = callers;
  }

  /// True for the rows of `customer c` that the caller may see.
  public Sql readable() {
    return Sql.and(
        List.of(Sql.of("c.erased_at is null", Map.of()), policy.readable(callers.get())));
  }

  /// @throws ProblemException `customer-not-found`, also where it is hidden from the caller; `customer-erased`
  public Customer readable(UUID id) {
    return standing(id)
        .filter(customer -> policy.mayRead(callers.get(), customer))
        .orElseThrow(() -> unknown(id));
  }

  public boolean mayRead(UUID id) {
    return standing(id).filter(customer -> policy.mayRead(callers.get(), customer)).isPresent();
  }

  private Optional<Customer> standing(UUID id) {
    return customers.findByIdOptional(id).filter(customer -> !customer.isErased());
  }

  /// Everybody may know that a number's customer was erased: nothing else is left of it.
  private ProblemException unknown(UUID id) {
    boolean erased = customers.findByIdOptional(id).filter(Customer::isErased).isPresent();
    return ProblemException.of(erased ? CustomerError.ERASED : CustomerError.NOT_FOUND, id);
  }

  /// The customer, locked until the transaction ends.
  ///
  /// @throws ProblemException `customer-not-found`, `customer-not-yours`, `customer-erased`
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
        .orElseThrow(() -> unknown(id));
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

  boolean isWritable(Customer customer) {
    return policy.mayRead(callers.get(), customer) && policy.mayWrite(callers.get(), customer);
  }

  void requireWritable(Customer customer) {
    if (!policy.mayWrite(callers.get(), customer)) {
      throw ProblemException.of(CustomerError.NOT_YOURS, customer.number());
    }
  }
}
