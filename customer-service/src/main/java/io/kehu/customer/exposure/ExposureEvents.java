package io.kehu.customer.exposure;

import io.kehu.platform.event.EventHandlers;
import io.kehu.platform.event.Subscriptions;
import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is heard of orders.
@ApplicationScoped
class ExposureEvents implements EventHandlers {
  private static final List<String> ORDER =
      List.of("recorded", "changed", "delivered", "returned", "cancelled");

  private final ExposureService service;

  ExposureEvents(ExposureService service) {
    this.service = service;
  }

  /// @param version counts the order's changes
  record OrderTold(Order order) {
    record Order(
        UUID id,
        String number,
        UUID customerId,
        String status,
        Money total,
        Money returnedTotal,
        List<ExternalReference> externalReferences,
        long version) {
      OpenOrder open() {
        return new OpenOrder(
            id,
            number,
            customerId,
            status,
            total.minus(returnedTotal),
            externalReferences.stream().map(OpenOrder::key).toList(),
            version);
      }
    }
  }

  /// @param mergedIntoId absent where the customer is back
  /// @param formerSurvivorId absent where it went
  record Regrouped(
      Customer customer, @Nullable UUID mergedIntoId, @Nullable UUID formerSurvivorId) {
    record Customer(UUID id) {}
  }

  @Override
  public void subscribe(Subscriptions on) {
    on.on(
            "crm.customer.merged.v1",
            Regrouped.class,
            (_, told) -> regroup(told, told.mergedIntoId()))
        .on(
            "crm.customer.unmerged.v1",
            Regrouped.class,
            (_, told) -> regroup(told, told.formerSurvivorId()));
    for (String what : ORDER) {
      on.on(
          "crm.order." + what + ".v1",
          OrderTold.class,
          (_, told) -> service.order(told.order().open()));
    }
  }

  private void regroup(Regrouped told, @Nullable UUID survivor) {
    if (survivor != null) {
      service.regroup(told.customer().id(), survivor);
    }
  }
}
