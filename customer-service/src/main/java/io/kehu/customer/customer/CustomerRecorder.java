package io.kehu.customer.customer;

import io.kehu.customer.classification.ClassChange;
import io.kehu.customer.classification.ClassChanges;
import io.kehu.customer.ownership.OwnerChange;
import io.kehu.customer.ownership.OwnerChanges;
import io.kehu.platform.access.Caller;
import io.kehu.platform.access.CurrentCaller;
import io.kehu.platform.audit.Audit;
import io.kehu.platform.event.Outbox;
import io.kehu.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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
    Caller caller = callers.get();
    ClassChange change =
        new ClassChange(
            Ids.newId(),
            customer.id(),
            event.from(),
            event.to(),
            event.reason(),
            event.automatic(),
            caller.username(),
            caller.subject(),
            customer.updatedAt());
    classChanges.add(change);
    return change;
  }

  CustomerApi.View handedOver(
      Customer customer,
      CustomerApi.View before,
      CustomerEvent.OwnerChanged event,
      @Nullable String note) {
    CustomerApi.View after = record(customer, "owner-changed", before, event);
    Caller caller = callers.get();
    ownerChanges.add(
        new OwnerChange(
            Ids.newId(),
            customer.id(),
            event.fromOwnerId(),
            event.fromTeam(),
            customer.ownerId(),
            customer.team(),
            note,
            caller.username(),
            caller.subject(),
            customer.updatedAt()));
    return after;
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
