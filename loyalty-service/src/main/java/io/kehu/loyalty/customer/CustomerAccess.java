package io.kehu.loyalty.customer;

import io.kehu.platform.access.AccessPolicy;
import io.kehu.platform.access.Caller;
import io.kehu.platform.access.CurrentCaller;
import io.kehu.platform.access.OwnerTeamPolicy;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Who may see and change what hangs on a customer: who may see and change the customer.
@ApplicationScoped
public class CustomerAccess {
  private static final Sql NOT_ERASED = Sql.of("not c.erased", Map.of());
  private static final Sql STANDING =
      Sql.of(
          "not exists (select from succession s where s.id = c.id and s.successor_id is not null)",
          Map.of());
  private static final Sql KNOWN = Sql.of("c.number is not null", Map.of());

  private final AccessPolicy<CustomerReplica> policy =
      new OwnerTeamPolicy<>("c.owner_id", "c.team");
  private final CustomerService customers;
  private final CurrentCaller callers;

  CustomerAccess(CustomerService customers, CurrentCaller callers) {
    this.customers = customers;
    this.callers = callers;
  }

  /// True for the rows of `customer_replica c` that the caller may see.
  public Sql readable() {
    Caller caller = callers.get();
    Sql whose = policy.readable(caller);
    return seesAll(caller)
        ? Sql.and(List.of(NOT_ERASED, STANDING, whose))
        : Sql.and(List.of(NOT_ERASED, STANDING, KNOWN, whose));
  }

  /// The customer, or the one that it was merged into.
  ///
  /// @throws ProblemException `customer-not-found`, also where it is hidden from the caller
  public CustomerReplica readable(UUID id) {
    Caller caller = callers.get();
    return customers
        .find(id)
        .filter(customer -> mayRead(caller, customer))
        .orElseThrow(() -> ProblemException.of(CustomerError.NOT_FOUND, id.toString()));
  }

  /// @throws ProblemException `customer-not-found`, `customer-not-yours`
  public CustomerReplica writable(UUID id) {
    CustomerReplica customer = readable(id);
    if (!policy.mayWrite(callers.get(), customer)) {
      throw ProblemException.of(CustomerError.NOT_YOURS);
    }
    return customer;
  }

  private boolean mayRead(Caller caller, CustomerReplica customer) {
    return !customer.erased()
        && (seesAll(caller) || !customer.isPlaceholder())
        && policy.mayRead(caller, customer);
  }

  /// A placeholder's owner is not nobody but not known yet.
  private static boolean seesAll(Caller caller) {
    return caller.scope() == Caller.Reach.ALL;
  }
}
