package io.kehu.customer.customer;

import io.kehu.customer.reference.KnownReference;
import io.kehu.platform.access.AccessPolicy;
import io.kehu.platform.access.CurrentCaller;
import io.kehu.platform.access.Owned;
import io.kehu.platform.access.OwnerTeamPolicy;
import io.kehu.platform.action.RecordActions;
import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.sql.Sql;
import io.kehu.platform.succession.Successions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Who may see and change which customers. What hangs on a customer (contacts, timeline, overview,
/// histories) is seen and changed by the same people.
@ApplicationScoped
public class CustomerAccess {
  private final AccessPolicy<Owned> policy = new OwnerTeamPolicy<>("c.owner_id", "c.team");
  private final CustomerRepository customers;
  private final Successions successions;
  private final CurrentCaller callers;

  CustomerAccess(CustomerRepository customers, Successions successions, CurrentCaller callers) {
    this.customers = customers;
    this.successions = successions;
    this.callers = callers;
  }

  /// True for the rows of `customer c` that the caller may see.
  public Sql readable() {
    return Sql.and(
        List.of(
            Sql.of("c.merged_into_id is null and c.erased_at is null", Map.of()),
            policy.readable(callers.get())));
  }

  /// @throws ProblemException `customer-not-found`, also where it is hidden from the caller;
  ///     `customer-erased`; `customer-merged` where it goes on in another one, which HTTP answers by a
  ///     redirection
  public Customer readable(UUID id) {
    return standing(
        customers.findByIdOptional(id).flatMap(this::visible).orElseThrow(() -> unknown(id)), id);
  }

  /// Whether the caller may see the customer, or the one that it goes on in.
  public boolean mayRead(UUID id) {
    return customers.findByIdOptional(id).flatMap(this::visible).isPresent();
  }

  /// The customer that this one goes on in, at the end of the line; itself where it stands.
  ///
  /// @return `id` where nobody has it
  public UUID currentId(UUID id) {
    return successions.current(id);
  }

  /// A customer and all that were merged into it: they are one person.
  public List<UUID> line(UUID end) {
    return customers.line(end);
  }

  /// The customer, locked until the transaction ends.
  ///
  /// @throws ProblemException `customer-not-found`, `customer-not-yours`, `customer-merged`
  public Customer writable(UUID id) {
    Customer customer = locked(id);
    requireWritable(customer);
    return customer;
  }

  /// A customer that the caller may see, locked until the transaction ends.
  ///
  /// @throws ProblemException `customer-not-found`, `customer-merged`
  Customer locked(UUID id) {
    return standing(
        customers.lockedById(id).flatMap(this::visible).orElseThrow(() -> unknown(id)), id);
  }

  /// As [#writable], without holding it: for what hangs on a customer and is held by itself.
  ///
  /// @throws ProblemException `customer-not-found`, `customer-not-yours`
  public void requireWritable(UUID id) {
    requireWritable(readable(id));
  }

  /// The customer at the end of the line, where the caller may see it: who was merged is seen by whoever
  /// sees its survivor.
  private Optional<Customer> visible(Customer customer) {
    return Optional.of(end(customer))
        .filter(end -> !end.isErased() && policy.mayRead(callers.get(), end));
  }

  /// @param asked the id that the caller knows
  private static Customer standing(Customer end, UUID asked) {
    if (!end.id().equals(asked)) {
      throw merged(asked, end);
    }
    return end;
  }

  static ProblemException merged(UUID asked, Customer end) {
    return ProblemException.of(CustomerError.MERGED, end.number())
        .with("mergedId", asked)
        .with("survivorId", end.id());
  }

  Customer end(Customer customer) {
    Customer end = customer;
    while (end.mergedIntoId() instanceof UUID next) {
      end = customers.findById(next);
    }
    return end;
  }

  /// Why a statement that asks for [#readable()] does not find a customer.
  ///
  /// @return `customer-merged`, `customer-erased` or `customer-not-found`
  public ProblemException absent(UUID id) {
    return customers
        .findByIdOptional(id)
        .flatMap(this::visible)
        .filter(end -> !end.id().equals(id))
        .map(end -> merged(id, end))
        .orElseGet(() -> unknown(id));
  }

  /// Everybody may know that a number's customer was erased: nothing else is left of it.
  private ProblemException unknown(UUID id) {
    boolean erased = customers.findByIdOptional(id).filter(Customer::isErased).isPresent();
    return ProblemException.of(erased ? CustomerError.ERASED : CustomerError.NOT_FOUND, id);
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

  /// What whoever may change a customer may do with it, however it stands.
  public <A extends Enum<A>> RecordActions<AnyCustomer, A> actions(Class<A> actions) {
    return RecordActions.of(AnyCustomer.class, actions, (customer, _) -> isWritable(customer));
  }

  void requireWritable(Customer customer) {
    if (!policy.mayWrite(callers.get(), customer)) {
      throw ProblemException.of(CustomerError.NOT_YOURS, customer.number());
    }
  }
}
