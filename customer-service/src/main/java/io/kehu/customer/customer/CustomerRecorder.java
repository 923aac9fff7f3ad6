package io.kehu.customer.customer;

import io.kehu.customer.classification.ClassChange;
import io.kehu.customer.classification.ClassChanges;
import io.kehu.customer.classification.CustomerClass;
import io.kehu.customer.ownership.OwnerChange;
import io.kehu.customer.ownership.OwnerChanges;
import io.kehu.platform.access.Caller;
import io.kehu.platform.access.CurrentCaller;
import io.kehu.platform.audit.Audit;
import io.kehu.platform.event.Outbox;
import io.kehu.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Saves what was decided about a customer, in one transaction with everything that tells of it: the
/// event, the audit entry, the histories.
@ApplicationScoped
class CustomerRecorder {
  private final CustomerRepository customers;
  private final Outbox outbox;
  private final Audit audit;
  private final ClassChanges classChanges;
  private final OwnerChanges ownerChanges;
  private final CurrentCaller callers;

  CustomerRecorder(
      CustomerRepository customers,
      Outbox outbox,
      Audit audit,
      ClassChanges classChanges,
      OwnerChanges ownerChanges,
      CurrentCaller callers) {
    this.customers = customers;
    this.outbox = outbox;
    this.audit = audit;
    this.classChanges = classChanges;
    this.ownerChanges = ownerChanges;
    this.callers = callers;
  }

  void created(Customer customer) {
    record(customer, "created", null, customer.created());
  }

  CustomerApi.View changed(Customer customer, CustomerApi.View before, CustomerEvent event) {
    return record(customer, "changed", before, event);
  }

  ClassChange classChanged(
      Customer customer, CustomerApi.View before, CustomerEvent.ClassChanged event) {
    record(customer, "class-changed", before, event);
    return addClassChange(customer, event.from(), event.reason(), event.automatic());
  }

  CustomerApi.View handedOver(
      Customer customer,
      CustomerApi.View before,
      CustomerEvent.OwnerChanged event,
      @Nullable String note) {
    CustomerApi.View after = record(customer, "owner-changed", before, event);
    addOwnerChange(customer, event.fromOwnerId(), event.fromTeam(), note);
    return after;
  }

  private ClassChange addClassChange(
      Customer customer, CustomerClass from, String reason, boolean automatic) {
    Caller caller = callers.get();
    ClassChange change =
        new ClassChange(
            Ids.newId(),
            customer.id(),
            from,
            customer.customerClass(),
            reason,
            automatic,
            caller.username(),
            caller.subject(),
            customer.updatedAt());
    classChanges.add(change);
    return change;
  }

  private void addOwnerChange(
      Customer customer,
      @Nullable UUID fromOwner,
      @Nullable String fromTeam,
      @Nullable String note) {
    Caller caller = callers.get();
    ownerChanges.add(
        new OwnerChange(
            Ids.newId(),
            customer.id(),
            fromOwner,
            fromTeam,
            customer.ownerId(),
            customer.team(),
            note,
            caller.username(),
            caller.subject(),
            customer.updatedAt()));
  }

  /// Of a merge or its undoing: changes what the customer is, its class and owner with it.
  ///
  /// @param reason kept with a change of class or owner
  CustomerApi.View became(
      Customer customer, CustomerApi.View before, CustomerEvent.Changed event, String reason) {
    CustomerApi.View after = record(customer, "changed", before, event);
    if (before.customerClass() != after.customerClass()) {
      addClassChange(customer, before.customerClass(), reason, /* automatic= */ false);
    }
    if (!Objects.equals(before.ownerId(), after.ownerId())
        || !Objects.equals(before.team(), after.team())) {
      addOwnerChange(customer, before.ownerId(), before.team(), reason);
    }
    return after;
  }

  void merged(Customer customer, CustomerApi.View before, CustomerEvent.Merged event) {
    record(customer, "merged", before, event);
  }

  /// @param before while it was merged: without references
  void unmerged(Customer customer, CustomerApi.View before, CustomerEvent.Unmerged event) {
    customers.save(customer, null);
    outbox.append(List.of(event));
    audit.record(
        "customer",
        customer.id(),
        "unmerged",
        before,
        CustomerApi.View.from(customer, event.customer().version()));
  }

  private CustomerApi.View record(
      Customer customer, String action, CustomerApi.@Nullable View before, CustomerEvent event) {
    customers.save(customer, before == null ? null : before.data());
    CustomerApi.View after = CustomerApi.View.from(customer, event.customer().version());
    outbox.append(List.of(event));
    audit.record("customer", customer.id(), action, before, after);
    return after;
  }
}
