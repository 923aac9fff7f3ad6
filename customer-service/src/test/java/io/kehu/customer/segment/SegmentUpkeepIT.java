package io.kehu.customer.segment;

import static io.kehu.customer.customer.CustomerFixtures.ADMIN;
import static io.kehu.customer.customer.CustomerFixtures.aValidCustomer;
import static io.kehu.customer.customer.CustomerFixtures.created;
import static io.kehu.customer.customer.CustomerFixtures.unique;
import static io.kehu.customer.segment.SegmentFixtures.aDynamicSegment;
import static io.kehu.customer.segment.SegmentFixtures.activate;
import static io.kehu.customer.segment.SegmentFixtures.become;
import static io.kehu.customer.segment.SegmentFixtures.code;
import static io.kehu.customer.segment.SegmentFixtures.members;
import static io.kehu.customer.segment.SegmentFixtures.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.kehu.customer.FromOthers;
import io.kehu.testing.event.EventProbe;
import io.kehu.testing.event.EventSender;
import io.kehu.testing.event.ObservedEvent;
import io.kehu.testing.event.TestEvent;
import io.kehu.testing.server.KehuTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Members of dynamic segments, as the running service keeps them.
@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class SegmentUpkeepIT {
  private final String tag = unique();
  private final String code = code();

  @AfterEach
  void layAside() {
    become(ADMIN, code, "*", "ARCHIVED").statusCode(200);
  }

  @Test
  void activationFindsTheMembersThatThereAre() {
    UUID id = created(ADMIN, aValidCustomer("tags", List.of(tag)));
    use("tags has \"%s\"");

    awaitMembers(contains(id.toString()));
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            ADMIN
                .request()
                .get("/v1/segments/{code}", code)
                .then()
                .body("filling", equalTo(false))
                .body("members", equalTo(1)));
  }

  @Test
  void figuresOfOthersBringAndTakeMembersAndEachTurnIsToldOnce() {
    UUID id = created(ADMIN, aValidCustomer("tags", List.of(tag)));
    use("tags has \"%s\" and tier = GOLD");
    try (EventProbe probe = EventProbe.fromNow("crm.segment");
        EventSender sender = EventSender.open()) {
      TestEvent gold = FromOthers.tier(id, "GOLD");
      sender.send(gold, gold);
      awaitMembers(contains(id.toString()));
      sender.send(gold, FromOthers.points(id, 5, 5, "2026-07-01T01:00:00Z"));

      patch(id, Map.of("tags", List.of()));

      awaitMembers(empty());
      probe.awaitEvent(SegmentEvent.Left.TYPE, event -> event.key().equals(id.toString()));
      assertThat(probe.eventsUpToNow(event -> event.text("/segment").equals(code)))
          .extracting(ObservedEvent::type)
          .containsExactly(SegmentEvent.Entered.TYPE, SegmentEvent.Left.TYPE);
    }
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            ADMIN
                .request()
                .queryParam("type", "CUSTOMER")
                .get("/v1/customers/{id}/timeline", id)
                .then()
                .body("items.kind", hasItems("SEGMENT_ENTERED", "SEGMENT_LEFT")));
  }

  @Test
  void anotherExpressionFindsTheMembersAnew() {
    UUID current = created(ADMIN, aValidCustomer("tags", List.of(tag)));
    use("tags has \"%s\" and customerClass = LOST");
    ADMIN
        .request()
        .contentType("application/merge-patch+json; charset=UTF-8")
        .header("If-Match", "*")
        .body(Map.of("expression", "tags has \"%s\"".formatted(tag)))
        .patch("/v1/segments/{code}", code)
        .then()
        .statusCode(200)
        .body("filling", equalTo(true));

    awaitMembers(contains(current.toString()));
  }

  private void use(String expression) {
    post(aDynamicSegment(code, expression.formatted(tag))).statusCode(201);
    activate(code);
  }

  private void awaitMembers(Matcher<?> ids) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> members(ADMIN, code).body("items.customerId", ids));
  }

  private static void patch(UUID id, Map<String, ?> patch) {
    ADMIN
        .request()
        .contentType("application/merge-patch+json; charset=UTF-8")
        .header("If-Match", "*")
        .body(patch)
        .patch("/v1/customers/{id}", id)
        .then()
        .statusCode(200);
  }
}
