package io.kehu.customer.scan;

import static io.kehu.customer.customer.CustomerFixtures.ADMIN;
import static io.kehu.customer.customer.CustomerFixtures.created;
import static io.kehu.customer.customer.CustomerFixtures.uniquePhone;
import static io.kehu.customer.review.DuplicateReviewIT.decide;
import static io.kehu.customer.review.DuplicateReviewIT.pairsOf;
import static io.kehu.customer.review.DuplicateReviewIT.somewhatLike;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;

import io.kehu.customer.match.MissingKeys;
import io.kehu.customer.review.People;
import io.kehu.platform.id.Ids;
import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.token.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class DuplicateScanIT {
  @Inject ScanStep step;
  @Inject MissingKeys missingKeys;
  @Inject Jdbi jdbi;

  @Test
  void scanFindsWhatWasCreatedOnPurposeAndForgetsNoDecision() {
    People known = People.somebody();
    created(ADMIN, known.body());
    UUID second = created(ADMIN, known.body("allowDuplicate", true));
    pairsOf(ADMIN, second).body("items", empty());

    scanned();

    String pair = pairsOf(ADMIN, second).body("items", hasSize(1)).extract().path("items[0].id");
    decide(ADMIN, pair, "\"0\"", "NOT_DUPLICATE").statusCode(200);
    scanned();
    pairsOf(ADMIN, second)
        .body("items", hasSize(1))
        .body("items[0].id", equalTo(pair))
        .body("items[0].status", equalTo("NOT_DUPLICATE"));
  }

  @Test
  void whoSharesOnlyAPhoneIsFoundToo() {
    String phone = uniquePhone();
    Map<String, Object> channels =
        Map.of("phones", List.of(Map.of("type", "WORK", "number", phone)));
    created(ADMIN, People.somebody().body("channels", channels));
    Map<String, Object> other = People.somebody().body("channels", channels);
    other.put("allowDuplicate", true);
    UUID second = created(ADMIN, other);

    scanned();

    pairsOf(ADMIN, second)
        .body("items", hasSize(1))
        .body("items[0].matchedBy[0]", equalTo("PHONE"));
  }

  @Test
  void customersWithoutKeysGetThem() {
    People known = People.somebody();
    UUID first = created(ADMIN, known.body());
    QuarkusTransaction.requiringNew()
        .run(() -> {
          jdbi.useHandle(
              db -> db.execute("delete from customer_block where customer_id = ?", first));
          jdbi.useHandle(
              db -> db.execute("update customer set match_version = 0 where id = ?", first));
        });

    missingKeys.make();

    UUID second = created(ADMIN, somewhatLike(known).body());
    pairsOf(ADMIN, second).body("items", hasSize(1));
  }

  @Test
  void scanThatWasKilledGoesOnWhereItWas() {
    UUID last = created(ADMIN, People.somebody().body());
    UUID scan = running(last);
    People known = People.somebody();
    created(ADMIN, known.body());
    UUID second = created(ADMIN, known.body("allowDuplicate", true));

    assertThat(step.run(scan)).isTrue();
    assertThat(step.run(scan)).isFalse();

    pairsOf(ADMIN, second).body("items", hasSize(1));
    ADMIN
        .request()
        .get("/v1/duplicate-scans/{id}", scan)
        .then()
        .body("state", equalTo("DONE"))
        .body("scanned", equalTo(2))
        .body("proposed", equalTo(1));
  }

  /// A scan as an instance leaves it that dies.
  private UUID running(@Nullable UUID after) {
    UUID scan = Ids.newId();
    QuarkusTransaction.requiringNew()
        .run(() ->
            jdbi.useHandle(db ->
                db.createUpdate(
                        """
                        insert into duplicate_scan
                          (id, state, after_id, customers, started_by, started_by_id, created_at)
                        values (:id, 'RUNNING', :after, 2, 'admin', :id, now())
                        """)
                    .bind("id", scan)
                    .bind("after", after)
                    .execute()));
    return scan;
  }

  @Test
  void cancelledScanStopsAndOneRunsAtATime() {
    UUID scan = running(null);

    ADMIN
        .request()
        .post("/v1/duplicate-scans")
        .then()
        .statusCode(409)
        .body("code", equalTo("duplicate-scan-running"));
    cancel(scan).statusCode(200).body("state", equalTo("CANCELLED"));

    assertThat(step.run(scan)).isFalse();
    cancel(scan).statusCode(409).body("code", equalTo("duplicate-scan-over"));
  }

  @Test
  void onlyThosePermittedScan() {
    Tokens.user("wang.fang").request().post("/v1/duplicate-scans").then().statusCode(403);
    ADMIN.request().get("/v1/duplicate-scans/{id}", Ids.newId()).then().statusCode(404);
  }

  private static ValidatableResponse cancel(UUID scan) {
    return ADMIN.request().put("/v1/duplicate-scans/{id}/cancellation", scan).then();
  }

  private static void scanned() {
    String scan =
        ADMIN.request().post("/v1/duplicate-scans").then().statusCode(202).extract().path("id");
    await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(() ->
            ADMIN
                .request()
                .get("/v1/duplicate-scans/{id}", scan)
                .then()
                .body("state", equalTo("DONE"))
                .body("scanned", greaterThan(0)));
  }
}
