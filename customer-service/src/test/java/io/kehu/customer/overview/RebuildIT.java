package io.kehu.customer.overview;

import static io.kehu.customer.customer.CustomerFixtures.ADMIN;
import static io.kehu.customer.customer.CustomerFixtures.created;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kehu.customer.FromOthers;
import io.kehu.testing.event.EventSender;
import io.kehu.testing.event.TestEvent;
import io.kehu.testing.server.KehuTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/// What others told of a customer comes out the same, byte for byte, in whatever order and however often it is told.
@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class RebuildIT {
  private static final List<String> READ_MODEL =
      List.of("overview_opportunity", "overview_order", "overview_figures");

  @Inject Jdbi jdbi;

  @Test
  void overviewAndTimelineAreRebuiltToTheSameBytes() {
    UUID id = created();
    List<TestEvent> told = told(id);
    List<UUID> ids = told.stream().map(TestEvent::id).toList();
    // Own events are taken in first, so that nothing else comes in between.
    await().atMost(Duration.ofSeconds(30)).until(() -> timeline(id).contains("CUSTOMER_CREATED"));
    tell(told);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> timeline(id).contains("CUSTOMER_CLASS_CHANGED"));
    String overview = overview(id);
    String timeline = timeline(id);
    assertThat(overview).contains("\"orders\"", "\"tickets\"", "\"value\"", "\"churn\"");

    for (int seed = 1; seed <= 3; seed++) {
      forget(id, ids);
      assertThat(overview(id)).doesNotContain("\"orders\"", "\"churn\"");
      List<TestEvent> shuffled = new ArrayList<>(told);
      shuffled.addAll(told.subList(0, told.size() / 2));
      Collections.shuffle(shuffled, new Random(seed));
      tell(shuffled);

      assertThat(overview(id)).as("overview, seed %d", seed).isEqualTo(overview);
      assertThat(timeline(id)).as("timeline, seed %d", seed).isEqualTo(timeline);
    }
  }

  private static List<TestEvent> told(UUID id) {
    UUID order = UUID.randomUUID();
    UUID deal = UUID.randomUUID();
    UUID ticket = UUID.randomUUID();
    String placed = "2026-06-20T06:30:00Z";
    return List.of(
        FromOthers.order("recorded", order, id, placed, 1, "100.00", "CONFIRMED"),
        FromOthers.order("changed", order, id, placed, 2, "80.00", "CONFIRMED"),
        FromOthers.order("delivered", order, id, placed, 3, "80.00", "DELIVERED"),
        FromOthers.order(id, "2026-06-21T06:30:00Z", 1, "96000.00"),
        FromOthers.opportunity("created", deal, id, 1, "OPEN", "1000.00"),
        FromOthers.opportunity("won", deal, id, 2, "WON", "1000.00"),
        FromOthers.opportunity("created", UUID.randomUUID(), id, 1, "OPEN", "234.50"),
        FromOthers.ticketOpened(ticket, id),
        FromOthers.slaBreached(ticket, id),
        FromOthers.satisfaction(id, 37.8, "2026-07-01T00:00:00Z"),
        FromOthers.satisfaction(id, 60, "2026-07-02T00:00:00Z"),
        FromOthers.value(id),
        FromOthers.points(id, 20, 20, "2026-07-01T00:00:00Z"),
        FromOthers.points(id, 10, 30, "2026-07-02T00:00:00Z"),
        FromOthers.tier(id, "GOLD"),
        FromOthers.risk(id, "HIGH"));
  }

  /// Sends them and waits until all have taken effect.
  private void tell(List<TestEvent> events) {
    try (EventSender sender = EventSender.open()) {
      sender.send(events.toArray(TestEvent[]::new));
    }
    List<UUID> ids = events.stream().map(TestEvent::id).distinct().toList();
    await().atMost(Duration.ofSeconds(30)).until(() -> known(ids) == ids.size());
  }

  private int known(List<UUID> ids) {
    return jdbi.withHandle(db ->
        db.createQuery("select count(*) from inbox_event where event_id in (<ids>)")
            .bindList("ids", ids)
            .mapTo(Integer.class)
            .one());
  }

  /// Takes what was told out of the read model, as if it had never come.
  private void forget(UUID id, List<UUID> ids) {
    jdbi.useTransaction(db -> {
      db.execute(
          "delete from overview_ticket_clock where ticket_id in "
              + "(select id from overview_ticket where customer_id = ?)",
          id);
      db.execute("delete from overview_ticket where customer_id = ?", id);
      for (String table : READ_MODEL) {
        db.execute("delete from " + table + " where customer_id = ?", id);
      }
      db.createUpdate("delete from timeline_entry where id in (<ids>)")
          .bindList("ids", ids)
          .execute();
      db.createUpdate("delete from inbox_event where event_id in (<ids>)")
          .bindList("ids", ids)
          .execute();
    });
  }

  private static String overview(UUID id) {
    return read(id, "overview");
  }

  private static String timeline(UUID id) {
    return read(id, "timeline");
  }

  private static String read(UUID id, String what) {
    return ADMIN
        .request()
        .get("/v1/customers/{id}/" + what, id)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }
}
