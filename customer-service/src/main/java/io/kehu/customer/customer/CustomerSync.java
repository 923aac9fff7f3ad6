package io.kehu.customer.customer;

import io.kehu.customer.reference.ExternalReferences;
import io.kehu.customer.reference.KnownReference;
import io.kehu.platform.bulk.ImportKind.RowOutcome;
import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.problem.GeneralProblem;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.web.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Keeps customers in step with other systems, which know them by their own ids. Repeats do nothing
/// and old data is refused, so that an integrator may send everything again at any time.
@ApplicationScoped
public class CustomerSync {
  private final CustomerRepository customers;
  private final CustomerAccess access;
  private final CustomerService service;
  private final CustomerTree tree;
  private final Registration registration;

  CustomerSync(
      CustomerRepository customers,
      CustomerAccess access,
      CustomerService service,
      CustomerTree tree,
      Registration registration) {
    this.customers = customers;
    this.access = access;
    this.service = service;
    this.tree = tree;
    this.registration = registration;
  }

  /// What became of a customer that came in.
  ///
  /// @param customer as it is now
  record Synced(CustomerApi.View customer, RowOutcome outcome) {
    /// This, or the refusal of old data.
    Synced orRefused() {
      if (outcome == RowOutcome.STALE) {
        throw ProblemException.of(GeneralProblem.STALE_SOURCE_VERSION);
      }
      return this;
    }
  }

  /// The customer that a system knows by an id.
  @Transactional
  public CustomerApi.View get(ExternalReference reference) {
    return customers
        .references()
        .find(reference)
        .map(known -> CustomerApi.View.from(access.readable(known.recordId())))
        .orElseThrow(() -> ProblemException.of(CustomerError.NOT_FOUND, reference.id()));
  }

  /// Creates or changes the customer that `reference` names.
  ///
  /// @param ifMatch the version to be changed, null for whatever version it is
  /// @return outcome `STALE` where the system sent newer data before
  @Transactional
  Synced upsert(ExternalReference reference, CustomerWrite write, @Nullable String ifMatch) {
    return synced(reference, write, ifMatch);
  }

  /// Looks up at once what the rows of a file need; [#take] then finds it without asking the database.
  /// Everything is locked in one order: references, customers, keys.
  void prepare(List<CustomerWrite> rows) {
    ExternalReferences references = customers.references();
    references.claimAll(
        rows.stream()
            .flatMap(row -> Stream.concat(row.references(), Stream.ofNullable(row.parent())))
            .toList());
    customers.lockAll(rows.stream().flatMap(row -> idOf(row).stream()).toList());
    customers.readAll(rows.stream().flatMap(row -> parentIdOf(row).stream()).distinct().toList());
    registration.prepare(rows.stream().filter(row -> idOf(row).isEmpty()).toList());
  }

  private Optional<UUID> idOf(CustomerWrite row) {
    return row.references()
        .findFirst()
        .flatMap(customers.references()::find)
        .map(KnownReference::recordId);
  }

  private Optional<UUID> parentIdOf(CustomerWrite row) {
    return row.parent() == null
        ? Optional.ofNullable(row.parentId())
        : customers.references().find(row.parent()).map(KnownReference::recordId);
  }

  /// Takes a row of a batch or file: by its first reference where it has one, else as new. In the
  /// transaction in hand; where it is refused, nothing has changed.
  Synced take(CustomerWrite write) {
    return write
        .references()
        .findFirst()
        .map(reference -> synced(reference, write, null))
        .orElseGet(() -> new Synced(service.create(write), RowOutcome.CREATED));
  }

  private Synced synced(
      ExternalReference reference, CustomerWrite write, @Nullable String ifMatch) {
    Optional<KnownReference> known = customers.references().claim(reference);
    return known.isPresent()
        ? update(reference, known.get(), write, ifMatch)
        : create(reference, write);
  }

  private Synced create(ExternalReference reference, CustomerWrite write) {
    MasterData data = write.data(tree.idOf(write.parent())).withReference(reference);
    Customer customer = registration.register(write, data);
    customers.references().stamp(reference, write.stamp());
    return new Synced(CustomerApi.View.from(customer), RowOutcome.CREATED);
  }

  private Synced update(
      ExternalReference reference,
      KnownReference known,
      CustomerWrite write,
      @Nullable String ifMatch) {
    Customer customer = access.writable(known.recordId());
    CustomerApi.View before = CustomerApi.View.from(customer);
    IfMatch.optional(ifMatch, customer.version(), before);
    return switch (write.stamp().comparedTo(known.stamp())) {
      case STALE -> new Synced(before, RowOutcome.STALE);
      case SAME -> new Synced(before, RowOutcome.UNCHANGED);
      case NEWER, UNKNOWN -> {
        MasterData data = write.over(customer.data(), tree.idOf(write.parent()));
        CustomerApi.View after = service.change(customer, before, data.withReference(reference));
        customers.references().stamp(reference, write.stamp());
        boolean same = after.version() == before.version();
        yield new Synced(after, same ? RowOutcome.UNCHANGED : RowOutcome.UPDATED);
      }
    };
  }
}
