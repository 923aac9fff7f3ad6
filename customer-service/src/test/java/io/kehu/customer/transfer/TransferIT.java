package io.kehu.customer.transfer;

import static io.kehu.customer.customer.CustomerFixtures.ADMIN;
import static io.kehu.customer.customer.CustomerFixtures.aValidCustomer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.kehu.customer.team.TeamFixtures;
import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.token.Token;
import io.kehu.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class TransferIT {
  private static final Token MANAGER = Tokens.user("li.na");

  private final TransferStep step;
  private final UUID leaver = UUID.randomUUID();
  private final UUID next = UUID.randomUUID();

  TransferIT(TransferStep step) {
    this.step = step;
  }

  @BeforeEach
  void teams() {
    TeamFixtures.salesTeams();
  }

  @Test
  void everyCustomerOfTheLeaverIsHandedOverWithTheNote() {
    customers(250, "sales-east");

    UUID transfer = began(MANAGER);

    awaitDone(MANAGER, transfer).body("moved", equalTo(250)).body("refused", equalTo(0));
    owned(leaver).body("items", hasSize(0));
    owned(next).body("total", equalTo(250));
    String one = owned(next).extract().path("items[0].id");
    ADMIN
        .request()
        .get("/v1/customers/{id}/owner-changes", one)
        .then()
        .body("items[0].note", equalTo("王芳离职，资料见共享文件夹"))
        .body("items[0].actor", equalTo("li.na"));
  }

  @Test
  void whatIsNotTheManagersStays() {
    customers(3, "sales-east");
    customers(2, "service");

    UUID transfer = began(MANAGER);

    // Of the leaver's own customers the manager sees those of the teams below.
    awaitDone(MANAGER, transfer).body("moved", equalTo(3)).body("refused", equalTo(2));
    owned(leaver).body("total", equalTo(2));
  }

  @Test
  void instancesThatRunTheSameTransferDoubleNothing() throws Exception {
    customers(450, "sales-east");
    UUID transfer = began(ADMIN);

    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      List<Future<?>> runs =
          Stream.generate(() ->
                  threads.submit(() -> {
                    boolean more = true;
                    while (more) {
                      more = step.run(transfer);
                    }
                  }))
              .limit(3)
              .<Future<?>>map(run -> run)
              .toList();
      for (Future<?> run : runs) {
        run.get();
      }
    }

    awaitDone(ADMIN, transfer).body("moved", equalTo(450)).body("refused", equalTo(0));
    String one = owned(next).extract().path("items[0].id");
    ADMIN.request().get("/v1/customers/{id}/owner-changes", one).then().body("items", hasSize(1));
  }

  @Test
  void othersNeitherSeeNorBeginNorCancelIt() {
    UUID transfer = began(MANAGER);
    awaitDone(MANAGER, transfer);

    get(Tokens.role("sales-manager").subject(UUID.randomUUID()), transfer)
        .statusCode(404)
        .body("code", equalTo("ownership-transfer-not-found"));
    begin(Tokens.user("wang.fang"), Map.of("fromOwnerId", leaver)).statusCode(403);
    MANAGER
        .request()
        .put("/v1/ownership-transfers/{id}/cancellation", transfer)
        .then()
        .statusCode(409)
        .body("code", equalTo("ownership-transfer-over"));
    begin(MANAGER, Map.of("fromOwnerId", leaver, "toOwnerId", leaver))
        .statusCode(422)
        .body("code", equalTo("ownership-transfer-same-owner"));
  }

  private void customers(int count, String team) {
    List<Map<String, Object>> items =
        IntStream.range(0, count)
            .mapToObj(_ -> {
              Map<String, Object> customer = new LinkedHashMap<>(aValidCustomer());
              customer.put("ownerId", leaver);
              customer.put("team", team);
              return customer;
            })
            .toList();
    ADMIN
        .request()
        .contentType(ContentType.JSON)
        .body(Map.of("items", items))
        .post("/v1/customers/batch")
        .then()
        .statusCode(200)
        .body("items.findAll { it.status != 201 }", hasSize(0));
  }

  private UUID began(Token who) {
    return UUID.fromString(
        begin(
                who,
                Map.of(
                    "fromOwnerId",
                    leaver,
                    "toOwnerId",
                    next,
                    "toTeam",
                    "sales-east",
                    "note",
                    "王芳离职，资料见共享文件夹"))
            .statusCode(202)
            .extract()
            .path("id"));
  }

  private static ValidatableResponse begin(Token who, Map<String, ?> body) {
    return who.request()
        .contentType(ContentType.JSON)
        .body(body)
        .post("/v1/ownership-transfers")
        .then();
  }

  private static ValidatableResponse get(Token who, UUID transfer) {
    return who.request().get("/v1/ownership-transfers/{id}", transfer).then();
  }

  private static ValidatableResponse awaitDone(Token who, UUID transfer) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() ->
            assertThat((String) get(who, transfer).statusCode(200).extract().path("state"))
                .isEqualTo("DONE"));
    return get(who, transfer);
  }

  private static ValidatableResponse owned(UUID owner) {
    return ADMIN
        .request()
        .queryParam("ownerId", owner)
        .queryParam("count", "exact")
        .get("/v1/customers")
        .then()
        .statusCode(200);
  }
}
