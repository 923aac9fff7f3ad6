package io.kehu.dev.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.kehu.testing.access.MalformedRequests;
import io.kehu.testing.access.RowCounts;
import io.kehu.testing.api.ApiDocument;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// Nonsense for every operation of every service, as the gateway's document lists them.
class MalformedRequestsIT {
  private static final int REQUESTS = 2_000;

  /// Filled by events and by the clock, whoever asks for what.
  private static final Set<String> MOVING_BY_THEMSELVES =
      Set.of(
          "flyway_schema_history",
          "scheduled_tasks",
          "held_row",
          "sync_tally",
          "sync_count",
          "outbox_event",
          "outbox_relay",
          "outbox_refused",
          "inbox_event",
          "consumer_offset",
          "parked_event",
          "fold_offset",
          "overview_figures",
          "timeline_entry",
          "customer_value",
          "customer_touched",
          "published_satisfaction",
          "churn_watch",
          "churn_signal");

  @Test
  void areRefusedWithAProblemAndLeaveNoTrace() {
    List<RowCounts> databases = Platform.databases();
    List<Map<String, Long>> before = counted(databases);

    SortedMap<Integer, Integer> answers =
        MalformedRequests.at(URI.create(Platform.GATEWAY), document(), tokens())
            .count(REQUESTS)
            .send();

    assertThat(answers.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(REQUESTS);
    assertThat(answers)
        .as("refused for their number, not for what they are")
        .doesNotContainKey(429);
    assertThat(counted(databases)).isEqualTo(before);
    System.out.printf(
        "%d malformed requests were answered %s, and the rows of %d databases stayed as they were%n",
        REQUESTS, answers, databases.size());
  }

  private static ApiDocument document() {
    String json =
        given()
            .baseUri(Platform.GATEWAY)
            .get("/openapi")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    return ApiDocument.parse(json);
  }

  /// A person and a machine by turns, who may do everything. Two, so that the gateway's limits do not end the run.
  private static Supplier<String> tokens() {
    List<String> tokens = List.of(Platform.userToken("admin"), Platform.loaderToken());
    AtomicInteger turn = new AtomicInteger();
    return () -> tokens.get(turn.getAndIncrement() % tokens.size());
  }

  private static List<Map<String, Long>> counted(List<RowCounts> databases) {
    return databases.stream().map(rows -> rows.settled(MOVING_BY_THEMSELVES)).toList();
  }
}
