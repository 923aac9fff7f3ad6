package io.kehu.customer.customer;

import io.kehu.customer.reference.ExternalReferences;
import io.kehu.customer.reference.KnownReference;
import io.kehu.customer.reference.OwnReference;
import io.kehu.platform.bulk.DuplicatesPolicy;
import io.kehu.platform.bulk.ImportKind.RowOutcome;
import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.external.Upserted;
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

  /// The customer that a system knows by an id.
  @Transactional
  public CustomerApi.View get(ExternalReference reference) {
    return customers
        .references()
        .find(reference)
        .or(() -> ours(reference))
        .map(known -> CustomerApi.View.from(access.readable(known.recordId())))
        .orElseThrow(() -> ProblemException.of(CustomerError.NOT_FOUND, reference.id()));
  }

  /// Creates or changes the customer that `reference` names.
  ///
  /// @param ifMatch the version to be changed, null for whatever version it is
  /// @return outcome `STALE` where the system sent newer data before
  @Transactional
  Upserted<CustomerApi.View> upsert(
      ExternalReference reference, CustomerWrite write, @Nullable String ifMatch) {
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
        .flatMap(reference ->
            customers
                .references()
                .find(reference)
                .map(KnownReference::recordId)
                .or(() -> OwnReference.idIn(reference)));
  }

  private Optional<UUID> parentIdOf(CustomerWrite row) {
    return row.parent() == null
        ? Optional.ofNullable(row.parentId())
        : customers.references().find(row.parent()).map(KnownReference::recordId);
  }

  /// Takes a row of a batch or file: by its first reference where it has one, else as new. In the
  /// transaction in hand; where it is refused, nothing has changed.
  Upserted<CustomerApi.View> take(CustomerWrite write) {
    return write
        .references()
        .findFirst()
        .map(reference -> synced(reference, write, null))
        .orElseGet(() -> new Upserted<>(service.create(write), RowOutcome.CREATED));
  }

  /// As [#take(CustomerWrite)], for a row that may be somebody who is here under another name.
  Upserted<CustomerApi.View> take(CustomerWrite write, DuplicatesPolicy duplicates) {
    Optional<KnownReference> known = write.references().findFirst().flatMap(this::known);
    return switch (duplicates) {
      case REFUSE -> take(write);
      case CREATE -> known.isPresent() ? take(write) : create(write, /* allowDuplicate= */ true);
      case SKIP ->
          known
              .map(KnownReference::recordId)
              .or(() -> registration.certainlyIs(write))
              .map(id ->
                  new Upserted<>(CustomerApi.View.from(access.readable(id)), RowOutcome.SKIPPED))
              .orElseGet(() -> create(write, write.allowDuplicate()));
      case UPDATE ->
          known.isPresent()
              ? take(write)
              : registration
                  .certainlyIs(write)
                  .map(id -> update(firstOf(write), KnownReference.of(id), write, null))
                  .orElseGet(() -> create(write, write.allowDuplicate()));
    };
  }

  private Optional<KnownReference> known(ExternalReference reference) {
    return customers.references().claim(reference).or(() -> ours(reference));
  }

  /// The customer whose own id the reference is.
  private Optional<KnownReference> ours(ExternalReference reference) {
    return OwnReference.idIn(reference)
        .flatMap(customers::findByIdOptional)
        .map(customer -> KnownReference.of(customer.id()));
  }

  private Upserted<CustomerApi.View> synced(
      ExternalReference reference, CustomerWrite write, @Nullable String ifMatch) {
    Optional<KnownReference> known = known(reference);
    return known.isPresent()
        ? update(reference, known.get(), write, ifMatch)
        : create(reference, write, write.allowDuplicate());
  }

  private Upserted<CustomerApi.View> create(CustomerWrite write, boolean allowDuplicate) {
    return create(firstOf(write), write, allowDuplicate);
  }

  private static @Nullable ExternalReference firstOf(CustomerWrite write) {
    return write.references().findFirst().orElse(null);
  }

  private Upserted<CustomerApi.View> create(
      @Nullable ExternalReference reference, CustomerWrite write, boolean allowDuplicate) {
    MasterData data = with(reference, write.data(tree.idOf(write.parent())));
    Customer customer = registration.register(write, data, allowDuplicate);
    stamp(reference, write);
    return new Upserted<>(CustomerApi.View.from(customer), RowOutcome.CREATED);
  }

  private static MasterData with(@Nullable ExternalReference reference, MasterData data) {
    return reference == null ? data : data.withReference(reference);
  }

  private void stamp(@Nullable ExternalReference reference, CustomerWrite write) {
    if (reference != null) {
      customers.references().stamp(reference, write.stamp());
    }
  }

  /// @param reference by which it is known, null where it is by something else
  private Upserted<CustomerApi.View> update(
      @Nullable ExternalReference reference,
      KnownReference known,
      CustomerWrite write,
      @Nullable String ifMatch) {
    Customer customer = access.writable(known.recordId());
    CustomerApi.View before = CustomerApi.View.from(customer);
    IfMatch.optional(ifMatch, customer.version(), before);
    return switch (write.stamp().comparedTo(known.stamp())) {
      case STALE -> new Upserted<>(before, RowOutcome.STALE);
      case SAME -> new Upserted<>(before, RowOutcome.UNCHANGED);
      case NEWER, UNKNOWN -> {
        MasterData data = write.over(customer.data(), tree.idOf(write.parent()));
        CustomerApi.View after =
            service.change(
                customer,
                before,
                with(reference, data).withoutReference(OwnReference.of(customer.id())));
        stamp(reference, write);
        boolean same = after.version() == before.version();
        yield new Upserted<>(after, same ? RowOutcome.UNCHANGED : RowOutcome.UPDATED);
      }
    };
  }
}
