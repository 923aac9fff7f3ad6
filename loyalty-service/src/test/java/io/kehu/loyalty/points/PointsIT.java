package io.kehu.loyalty.points;

import static io.kehu.loyalty.World.ANALYST;
import static io.kehu.loyalty.World.SUPERVISOR;
import static io.kehu.loyalty.World.aCustomer;
import static io.kehu.loyalty.World.awaitBalance;
import static io.kehu.loyalty.World.points;
import static io.kehu.loyalty.World.send;
import static io.kehu.loyalty.World.soon;
import static io.restassured.RestAssured.given;
import static io.restassured.http.ContentType.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.kehu.loyalty.World;
import io.kehu.loyalty.World.Order;
import io.kehu.testing.event.EventProbe;
import io.kehu.testing.event.ObservedEvent;
import io.kehu.testing.event.TestEvent;
import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.time.TestClock;
import io.kehu.testing.token.Token;
import io.kehu.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class PointsIT {
  private static final Token MARKETER = Tokens.user("emma.lee");

  private final TestClock clock;
  private final Jdbi jdbi;

  PointsIT(TestClock clock, Jdbi jdbi) {
    this.clock = clock;
    this.jdbi = jdbi;
  }

  @Test
  void anOrderEarnsOnceHoweverOftenAndLateItIsTold() {
    UUID customer = aCustomer();
    Order order = Order.of(customer, "1000.50");
    Order changed = order.returned("200.00");
    try (var probe = EventProbe.fromNow("crm.loyalty")) {
      send(order.recorded());
      awaitBalance(customer, 1000);
      TestEvent news = changed.changed();
      send(news, news, changed.recorded(), order.recorded(), Order.of(customer, "7").recorded());
      awaitBalance(customer, 807);

      List<ObservedEvent> events =
          probe.awaitEvents(
              PointsChanged.TYPE,
              3,
              event -> event.text("/customerId").equals(customer.toString()));
      assertThat(events)
          .extracting(event -> event.data().path("points").asLong())
          .containsExactly(1000L, -200L, 7L);
      assertThat(events)
          .extracting(event -> event.data().path("balance").asLong())
          .containsExactly(1000L, 800L, 807L);
      assertThat(events).allMatch(event -> customer.toString().equals(event.key()));
    }
    ANALYST
        .request()
        .get("/v1/customers/{id}/points/entries?kind=REVERSE", customer)
        .then()
        .statusCode(200)
        .body("items.points", equalTo(List.of(-200)))
        .body("items[0].number", equalTo(2))
        .body("items[0].orderId", equalTo(order.id().toString()))
        .body("items[0].reason", containsString("800.50 CNY × 1 = 800; 1000 booked before"));
  }

  @Test
  void aCancelledOrderLosesAllAndOtherCurrenciesEarnByTheirRate() {
    UUID customer = aCustomer();
    Order yuan = Order.of(customer, "500");
    send(yuan.recorded(), Order.of(customer, "10").in("USD").recorded());
    awaitBalance(customer, 570);

    send(yuan.cancelled().changed(), Order.of(customer, "99").in("CHF").recorded());
    awaitBalance(customer, 70);
    assertLedgerAddsUp(customer);
  }

  @Test
  void anOrderGivenToAnotherCustomerTakesItsPointsAlong() {
    UUID customer = aCustomer();
    UUID other = aCustomer();
    Order order = Order.of(customer, "500");
    send(order.recorded());
    awaitBalance(customer, 500);

    send(order.of(other).changed());
    awaitBalance(other, 500);
    awaitBalance(customer, 0);
  }

  @Test
  void aReturnOfWhatWasBurntLeavesADebtAndNothingIsBurntUntilItIsSettled() {
    UUID customer = aCustomer();
    Order order = Order.of(customer, "500");
    send(order.recorded());
    awaitBalance(customer, 500);
    burn(customer, 400, "gift-1").then().statusCode(201).body("balance", equalTo(100));

    send(order.returned("500").changed());
    awaitBalance(customer, -400);
    burn(customer, 1, "gift-2")
        .then()
        .statusCode(409)
        .body("code", equalTo("points-insufficient"))
        .body("balance", equalTo(-400));
    send(Order.of(customer, "450").recorded());
    awaitBalance(customer, 50);
    assertLedgerAddsUp(customer);
  }

  @Test
  void pointsAreBurntOncePerReference() {
    UUID customer = aCustomer();
    send(Order.of(customer, "500").recorded());
    awaitBalance(customer, 500);

    String entry =
        burn(customer, 100, "voucher-7").then().statusCode(201).extract().header("Location");
    ANALYST.request().get(entry).then().statusCode(200).body("actor", equalTo("emma.lee"));
    burn(customer, 100, "voucher-7")
        .then()
        .statusCode(409)
        .body("code", equalTo("points-reference-used"));
    assertThat(points(customer).getLong("balance")).isEqualTo(400);
  }

  @Test
  void metricsCountWhatIsBooked() {
    UUID customer = aCustomer();
    send(Order.of(customer, "500").recorded());
    awaitBalance(customer, 500);

    given()
        .get("/q/metrics")
        .then()
        .statusCode(200)
        .body(containsString("kehu_loyalty_points_total{kind=\"EARN\"}"));
  }

  @Test
  void onlyASupervisorAdjusts() {
    UUID customer = aCustomer();
    Map<String, Object> gift = Map.of("points", 50, "reason", "For the broken cup");

    post(MARKETER, customer, "adjustments", gift)
        .then()
        .statusCode(403)
        .body("code", equalTo("points-adjustment-forbidden"));
    post(SUPERVISOR, customer, "adjustments", gift).then().statusCode(201);
    post(SUPERVISOR, customer, "adjustments", Map.of("points", -51, "reason", "Mistake"))
        .then()
        .statusCode(409);
    post(SUPERVISOR, customer, "adjustments", Map.of("points", 0, "reason", "Nothing"))
        .then()
        .statusCode(422);
    assertThat(points(customer).getLong("balance")).isEqualTo(50);
  }

  @Test
  void burnsAtTheSameTimeNeverOverdraw() throws Exception {
    UUID customer = aCustomer();
    send(Order.of(customer, "1000").recorded());
    awaitBalance(customer, 1000);
    Random random = new Random(7);
    List<Callable<Integer>> work = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      int points = 1 + random.nextInt(60);
      String reference = "burn-" + i;
      work.add(() -> burn(customer, points, reference).statusCode() == 201 ? points : 0);
    }
    List<Order> orders = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      orders.add(Order.of(customer, Integer.toString(1 + random.nextInt(20))));
    }
    work.add(() -> {
      orders.forEach(order -> send(order.recorded()));
      return 0;
    });

    long burnt = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<Integer> one : threads.invokeAll(work)) {
        burnt += one.get();
      }
    }
    long earned = 1000 + orders.stream().mapToLong(order -> Long.parseLong(order.total())).sum();
    awaitBalance(customer, earned - burnt);
    assertLedgerAddsUp(customer);
  }

  @Test
  void theBalanceOfAnyMomentCanBeAskedFor() {
    UUID customer = aCustomer();
    clock.stopAt(Instant.parse("2026-03-01T00:00:00Z"));
    send(Order.of(customer, "100").recorded());
    awaitBalance(customer, 100);
    clock.advance(Duration.ofDays(10));
    send(Order.of(customer, "6000").recorded());
    awaitBalance(customer, 6100);

    then(customer, "2026-02-28T00:00:00Z", 0, "REGULAR");
    then(customer, "2026-03-05T00:00:00Z", 100, "REGULAR");
    then(customer, "2026-03-11T00:00:00Z", 6100, "SILVER");
  }

  @Test
  void entriesCannotBeChanged() {
    UUID customer = aCustomer();
    send(Order.of(customer, "100").recorded());
    awaitBalance(customer, 100);

    for (String sql :
        List.of(
            "update points_entry set points = 1 where customer_id = ?",
            "delete from points_entry where customer_id = ?")) {
      assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute(sql, customer)))
          .hasMessageContaining("never changed");
    }
  }

  @Test
  void whoMaySeeTheCustomerSeesItsPoints() {
    UUID west = aCustomer(UUID.randomUUID(), "sales-west");
    UUID pool = aCustomer();
    Token tom = Tokens.user("tom.baker");
    Token wang = Tokens.user("wang.fang");

    assertThat(status(tom, west)).isEqualTo(200);
    assertThat(status(wang, west)).isEqualTo(404);
    assertThat(status(wang, pool)).isEqualTo(200);
    for (String path : List.of("points/entries", "tier-changes", "churn-risk")) {
      wang.request().get("/v1/customers/{id}/" + path, west).then().statusCode(404);
      tom.request().get("/v1/customers/{id}/" + path, west).then().statusCode(200);
    }
  }

  @Test
  void ordersMayComeBeforeTheirCustomer() {
    UUID customer = UUID.randomUUID();
    send(Order.of(customer, "100").recorded());
    World.known(customer);
    awaitBalance(customer, 100);
    assertThat(status(Tokens.user("wang.fang"), customer)).isEqualTo(404);

    send(World.customer(customer, null, null));
    soon().until(() -> status(Tokens.user("wang.fang"), customer) == 200);
  }

  @Test
  void whoAsksToBeForgottenIsGoneButTheLedgerStillAddsUp() {
    UUID customer = aCustomer();
    post(SUPERVISOR, customer, "adjustments", Map.of("points", 50, "reason", "Jane was angry"))
        .then()
        .statusCode(201);

    send(TestEvent.of("crm.customer.erased.v1", customer, Map.of("customerId", customer)));
    soon().until(() -> status(ANALYST, customer) == 404);
    assertLedgerAddsUp(customer);
    soon().until(() -> reasons(customer), equalTo(List.of("")));
  }

  private List<String> reasons(UUID customer) {
    return jdbi.withHandle(handle ->
        handle
            .select("select reason from points_entry where customer_id = ?", customer)
            .mapTo(String.class)
            .list());
  }

  private void assertLedgerAddsUp(UUID customer) {
    boolean sound =
        jdbi.withHandle(handle ->
            handle
                .select(
                    """
                    select a.balance = sum(e.points) and a.entries = count(*)
                      and bool_and(e.balance = e.running) and max(e.number) = count(*)
                      and bool_and(e.kind <> 'BURN' or e.balance >= 0)
                    from points_account a join (
                      select x.*, sum(points) over (partition by customer_id order by number) as running
                      from points_entry x) e on e.customer_id = a.customer_id
                    where a.customer_id = ? group by a.balance, a.entries\
                    """,
                    customer)
                .mapTo(Boolean.class)
                .one());
    assertThat(sound).isTrue();
  }

  private static void then(UUID customer, String at, int balance, String tier) {
    ANALYST
        .request()
        .queryParam("at", at)
        .get("/v1/customers/{id}/points", customer)
        .then()
        .statusCode(200)
        .body("balance", equalTo(balance))
        .body("tier", equalTo(tier));
  }

  private static int status(Token who, UUID customer) {
    return who.request().get("/v1/customers/{id}/points", customer).statusCode();
  }

  private static Response burn(UUID customer, int points, String reference) {
    return post(
        MARKETER,
        customer,
        "burns",
        Map.of("points", points, "reason", "A gift", "reference", reference));
  }

  private static Response post(Token who, UUID customer, String what, Map<String, Object> body) {
    return who.request()
        .contentType(JSON)
        .body(body)
        .post("/v1/customers/{id}/points/" + what, customer);
  }
}
