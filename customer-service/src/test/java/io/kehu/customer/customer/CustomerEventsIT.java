package io.kehu.customer.customer;

import static io.kehu.customer.customer.CustomerFixtures.ADMIN;
import static io.kehu.customer.customer.CustomerFixtures.aValidCustomer;
import static io.kehu.customer.customer.CustomerFixtures.created;
import static io.kehu.customer.customer.CustomerFixtures.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.kehu.customer.FromOthers;
import io.kehu.testing.event.EventProbe;
import io.kehu.testing.event.EventSender;
import io.kehu.testing.event.ObservedEvent;
import io.kehu.testing.event.TestEvent;
import io.kehu.testing.server.KehuTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/// What the service tells, and what it makes of what others tell.
@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class CustomerEventsIT {

  @Test
  void everyChangeIsToldInOrderWithTheWholeCustomer() {
    try (EventProbe probe = EventProbe.fromNow("crm.customer")) {
      UUID id = created(ADMIN, aValidCustomer("region", "华东"));
      ADMIN
          .request()
          .contentType("application/merge-patch+json; charset=UTF-8")
          .header("If-Match", "\"0\"")
          .body(Map.of("region", "华北"))
          .patch("/v1/customers/{id}", id)
          .then()
          .statusCode(200);
      ADMIN
          .request()
          .contentType("application/json")
          .body(Map.of("to", "TARGET", "reason", "Asked for a quote"))
          .post("/v1/customers/{id}/class-changes", id)
          .then()
          .statusCode(201);
      ADMIN
          .request()
          .contentType("application/json")
          .header("If-Match", "\"2\"")
          .body(Map.of("team", "sales-east"))
          .put("/v1/customers/{id}/owner", id)
          .then()
          .statusCode(200);

      probe.awaitEvent(CustomerEvent.OwnerChanged.TYPE, of(id));
      assertThat(probe.eventsUpToNow(of(id)))
          .extracting(ObservedEvent::type)
          .containsExactly(
              CustomerEvent.Created.TYPE,
              CustomerEvent.Changed.TYPE,
              CustomerEvent.ClassChanged.TYPE,
              CustomerEvent.OwnerChanged.TYPE);
      assertThat(probe.eventsUpToNow(of(id)))
          .extracting(event -> event.data().at("/customer/version").asLong())
          .containsExactly(0L, 1L, 2L, 3L);
      assertThat(probe.eventsUpToNow(of(id)).getLast().text("/customer/region")).isEqualTo("华北");
    }
  }

  @Test
  void firstOrderMakesACurrentCustomer() {
    UUID id = created();

    try (EventProbe probe = EventProbe.fromNow("crm.customer");
        EventSender sender = EventSender.open()) {
      TestEvent order = FromOthers.order(id, "1997-01-01T00:00:00Z", 1, "96000.00");
      sender.send(order, order);

      ObservedEvent told = probe.awaitEvent(CustomerEvent.ClassChanged.TYPE, of(id));
      assertThat(told.text("/to")).isEqualTo("CURRENT");
      assertThat(told.data().at("/automatic").asBoolean()).isTrue();
    }
    get(ADMIN, id).body("customerClass", equalTo("CURRENT"));
  }

  @Test
  void orderOfALostCustomerWinsItBack() {
    UUID id = created(ADMIN, aValidCustomer("customerClass", "LOST"));

    try (EventSender sender = EventSender.open()) {
      sender.send(FromOthers.order(id, "1997-01-01T00:00:00Z", 1, "1.00"));
      sender.send(FromOthers.order(id, "2999-01-01T00:00:00Z", 1, "1.00"));
    }

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            get(ADMIN, id)
                .body("customerClass", equalTo("CURRENT"))
                .body("lifecycleStage", equalTo("WON_BACK"))
                .header("ETag", startsWith("\"1.")));
  }

  private static Predicate<ObservedEvent> of(UUID id) {
    return event -> event.key().equals(id.toString());
  }
}
