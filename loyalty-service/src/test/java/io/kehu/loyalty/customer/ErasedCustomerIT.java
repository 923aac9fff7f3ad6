package io.kehu.loyalty.customer;

import static io.kehu.loyalty.World.SUPERVISOR;
import static io.kehu.loyalty.World.known;
import static io.kehu.loyalty.World.send;
import static io.restassured.http.ContentType.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import io.kehu.loyalty.World;
import io.kehu.testing.event.EventProbe;
import io.kehu.testing.event.ObservedEvent;
import io.kehu.testing.event.TestEvent;
import io.kehu.testing.privacy.Leftovers;
import io.kehu.testing.server.KehuTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Of whom customer-service erased, nothing is found here in any column of any table.
@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class ErasedCustomerIT {
  @Test
  void nothingIsLeftOfTheCustomerButItsFigures() {
    UUID customer = UUID.randomUUID();
    String name = "Jane " + customer;
    String word = "Zq" + UUID.randomUUID().toString().substring(24);
    try (EventProbe probe = EventProbe.fromNow("crm.privacy")) {
      send(World.customer(customer, null, null));
      known(customer);
      SUPERVISOR
          .request()
          .contentType(JSON)
          .header("Idempotency-Key", UUID.randomUUID().toString())
          .body(Map.of("points", 50, "reason", word))
          .post("/v1/customers/{id}/points/adjustments", customer)
          .then()
          .statusCode(201);
      assertThat(Leftovers.ofApplication().of(List.of(word, name))).hasSizeGreaterThan(2);

      send(TestEvent.of("crm.customer.erased.v1", customer, Map.of("customerId", customer)));

      ObservedEvent told =
          probe.awaitEvent("crm.privacy.erased.v1", e -> e.key().equals(customer.toString()));
      assertThat(told.data().at("/tables").findValuesAsText("table"))
          .contains("points_entry", "idempotency_key");
    }
    assertThat(Leftovers.ofApplication().of(List.of(word, name))).isEmpty();
  }
}
