package io.kehu.customer.customer;

import io.kehu.platform.audit.Audit;
import io.kehu.platform.event.Outbox;
import io.kehu.platform.privacy.Erasures;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// Begins to forget a customer, in the transaction in hand: from its end on nobody reads it any more, and every service learns of it.
@ApplicationScoped
public class CustomerEraser {
  private final CustomerRepository customers;
  private final Erasures erasures;
  private final Outbox outbox;
  private final Audit audit;
  private final Clock clock;

  CustomerEraser(
      CustomerRepository customers, Erasures erasures, Outbox outbox, Audit audit, Clock clock) {
    this.customers = customers;
    this.erasures = erasures;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /// Erases the customer that this one goes on in, and all that were merged into that one: they are one person.
  ///
  /// @return the customers that are erased, none where it is gone already
  public List<UUID> begin(UUID id, UUID erasureId) {
    List<Customer> line = customers.lockedEnd(id).map(customers::lockedLine).orElse(List.of());
    for (Customer customer : line) {
      customer.erase(clock.instant());
      outbox.append(List.of(new CustomerErased(customer.id(), erasureId)));
      audit.record("customer", customer.id(), "erased", null, null);
    }
    customers.flush();
    line.forEach(customer -> erasures.begin(Subject.CUSTOMER.kind(), customer.id(), erasureId));
    return line.stream().map(Customer::id).toList();
  }
}
