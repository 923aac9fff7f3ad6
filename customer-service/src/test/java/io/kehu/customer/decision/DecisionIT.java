package io.kehu.customer.decision;

import static io.kehu.customer.credit.CreditFixtures.ADMIN;
import static io.kehu.customer.credit.CreditFixtures.ERP;
import static io.kehu.customer.credit.CreditFixtures.EXECUTIVE;
import static io.kehu.customer.credit.CreditFixtures.ORDER;
import static io.kehu.customer.credit.CreditFixtures.cny;
import static io.kehu.customer.credit.CreditFixtures.customer;
import static io.kehu.customer.credit.CreditFixtures.invoice;
import static io.kehu.customer.credit.CreditFixtures.send;
import static io.kehu.customer.customer.CustomerFixtures.aValidCustomer;
import static io.kehu.customer.customer.CustomerFixtures.created;
import static io.kehu.customer.customer.CustomerFixtures.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.kehu.customer.credit.CreditFixtures;
import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.token.Token;
import io.kehu.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// What is answered about orders.
@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class DecisionIT {

  @Test
  void currenciesAreNeverAdded() {
    CreditFixtures customer = customer();
    Map<String, Object> inEuro = customer.anInvoice("1", "1");
    inEuro.put("amount", Map.of("amount", "50.00", "currency", "EUR"));
    inEuro.put("openAmount", Map.of("amount", "50.00", "currency", "EUR"));
    invoice(unique(), inEuro).statusCode(201);
    invoice(unique(), customer.anInvoice("10.00", "10.00")).statusCode(201);
    customer.limit(EXECUTIVE, "\"0\"", "100.00").statusCode(200);

    customer
        .standing()
        .body("exposures.total.currency", contains("CNY", "EUR"))
        .body("limit.headroom", equalTo(cny("90.00")))
        .body("group.customers", equalTo(1));
    customer
        .decide("SO-1", "10.00")
        .body("outcome", equalTo("OK"))
        .body("headroom", equalTo(cny("80.00")))
        .body("grounds.code", contains("NOT_COVERED"))
        .body("facts.notCovered[0].amount", equalTo("50.00"));
    customer
        .decide("SO-2", Map.of("amount", "10.00", "currency", "USD"))
        .body("outcome", equalTo("WARN"))
        .body("headroom", nullValue())
        .body("grounds.code", hasItem("OTHER_CURRENCY"));
  }

  @Test
  void orderIsWeighedOnceHoweverOftenItIsAskedFor() {
    CreditFixtures customer = customer();
    customer.limit(EXECUTIVE, "\"0\"", "1000.00").statusCode(200);

    customer.decide(ORDER, "600.00").body("outcome", equalTo("OK"));
    customer.decide(ORDER, "600.00").body("headroom", equalTo(cny("400.00")));
    // the first order is not heard of yet, but holds its place
    customer
        .decide("SO-2", "500.00")
        .body("outcome", equalTo("BLOCK"))
        .body("facts.reserved", equalTo(cny("600.00")))
        .body("grounds[0].amount", equalTo(cny("100.00")));
    send(customer.order(UUID.randomUUID(), "recorded", 1, "600.00", "CONFIRMED"));
    customer.owes("600.00", "0.00");
    customer
        .decide(ORDER, "600.00")
        .body("facts.exposure", equalTo(cny("0.00")))
        .body("headroom", equalTo(cny("400.00")));
    String blocked = customer.decide("SO-2", "500.00").extract().path("id");

    ERP.request()
        .get("/v1/customers/{id}/credit-decisions/{d}", customer.id(), blocked)
        .then()
        .statusCode(200)
        .body("outcome", equalTo("BLOCK"))
        .body("headroom", equalTo(cny("-100.00")));
    ERP.request()
        .queryParam("filter", "outcome==BLOCK")
        .get("/v1/customers/{id}/credit-decisions", customer.id())
        .then()
        .statusCode(200)
        .body("items", hasSize(2));
  }

  @Test
  void ordersAskedForAtTheSameMomentSeeOneAnother() throws Exception {
    CreditFixtures customer = customer();
    customer.limit(EXECUTIVE, "\"0\"", "1000.00").statusCode(200);

    try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<String>> asked =
          List.of("SO-1", "SO-2", "SO-3", "SO-4").stream()
              .map(number ->
                  (Callable<String>)
                      () -> customer.decide(number, "400.00").extract().path("outcome"))
              .toList();
      List<String> answers = all.invokeAll(asked).stream().map(f -> f.resultNow()).toList();

      assertThat(answers).containsExactlyInAnyOrder("OK", "OK", "BLOCK", "BLOCK");
    }
  }

  @Test
  void sumsThatNoAmountCanHoldAreStillWeighed() {
    CreditFixtures customer = customer();
    for (int i = 0; i < 3; i++) {
      invoice(unique(), customer.anInvoice("999999999999999.9999", "999999999999999.9999"))
          .statusCode(201);
    }
    customer.limit(EXECUTIVE, "\"0\"", "10000000000000.01").statusCode(400);
    customer.limit(EXECUTIVE, "\"0\"", "10000000000000").statusCode(200);

    customer.decide("SO-1", "10000000000000").body("outcome", equalTo("BLOCK"));
    customer.standing().body("group.exposures[0].total.amount", equalTo("200000000000000.00"));
  }

  @Test
  void decisionsAreForThoseWhoSell() {
    Map<String, Object> west = aValidCustomer("team", "sales-west");
    west.put("ownerId", Tokens.user("tom.baker").subject());
    UUID hidden = created(ADMIN, west);
    Map<String, Object> question = Map.of("orderNumber", "SO-1", "amount", cny("1"));

    ask(Tokens.user("wang.fang"), hidden, question).statusCode(404);
    ask(Tokens.role("marketer"), hidden, question).statusCode(403);
    ask(Tokens.user("tom.baker"), hidden, question)
        .statusCode(201)
        .body("grounds.code", contains("NO_LIMIT"));
    ask(Tokens.user("tom.baker"), hidden, Map.of("orderNumber", "SO-1", "amount", cny("-1")))
        .statusCode(400);
  }

  private static ValidatableResponse ask(Token who, UUID customer, Map<String, ?> question) {
    return who.request()
        .contentType(ContentType.JSON)
        .body(question)
        .post("/v1/customers/{id}/credit-decisions", customer)
        .then();
  }
}
