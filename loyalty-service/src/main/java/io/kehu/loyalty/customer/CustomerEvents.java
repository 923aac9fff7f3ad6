package io.kehu.loyalty.customer;

import io.kehu.platform.event.EventHandlers;
import io.kehu.platform.event.ReceivedEvent;
import io.kehu.platform.event.Subscriptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Listens to customer-service, whose events but the erasure all carry the whole customer.
@ApplicationScoped
class CustomerEvents implements EventHandlers {
  private final CustomerService customers;

  CustomerEvents(CustomerService customers) {
    this.customers = customers;
  }

  @Override
  public void subscribe(Subscriptions subscriptions) {
    subscriptions
        .on("crm.customer.created.v1", Told.class, this::learn)
        .on("crm.customer.changed.v1", Told.class, this::learn)
        .on("crm.customer.class-changed.v1", Told.class, this::learn)
        .on("crm.customer.owner-changed.v1", Told.class, this::learn)
        .on("crm.customer.merged.v1", Told.class, this::learn)
        .on("crm.customer.unmerged.v1", Told.class, this::learn)
        .on(
            "crm.customer.erased.v1",
            Erased.class,
            (event, data) -> customers.erase(data.customerId(), data.erasure()));
  }

  private void learn(ReceivedEvent event, Told data) {
    Snapshot customer = data.customer();
    customers.learn(
        new CustomerReplica(
            customer.id(),
            customer.number(),
            customer.name(),
            customer.customerClass(),
            customer.ownerId(),
            customer.team(),
            false),
        data.mergedIntoId(),
        customer.version());
  }

  /// @param mergedIntoId null wherever the customer stands by itself
  record Told(Snapshot customer, @Nullable UUID mergedIntoId) {}

  record Snapshot(
      UUID id,
      String number,
      String name,
      @Nullable String customerClass,
      @Nullable UUID ownerId,
      @Nullable String team,
      long version) {}

  /// @param erasureId absent in events of earlier releases
  record Erased(UUID customerId, @Nullable UUID erasureId) {
    UUID erasure() {
      return erasureId == null ? customerId : erasureId;
    }
  }
}
