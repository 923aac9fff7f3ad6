package io.kehu.customer.source.report;

import static io.kehu.customer.Calls.get;
import static io.kehu.customer.Calls.post;
import static io.kehu.customer.customer.CustomerFixtures.ADMIN;
import static io.kehu.customer.customer.CustomerFixtures.aValidCustomer;
import static io.kehu.customer.customer.CustomerFixtures.created;
import static io.kehu.customer.customer.CustomerFixtures.unique;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.kehu.customer.FromOthers;
import io.kehu.customer.customer.CustomerFixtures;
import io.kehu.customer.source.SourceIT;
import io.kehu.testing.event.EventSender;
import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.token.Token;
import io.kehu.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class SourceReportIT {
  private static final Token ANALYST = Tokens.user("sun.hao");
  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

  @Test
  void whatASourceBroughtAndCostIsCountedByKnownFigures() {
    String source = source();
    UUID buyer = created(ADMIN, customer(source, "POTENTIAL", "spring"));
    created(ADMIN, customer(source, "POTENTIAL", "spring"));
    created(ADMIN, customer(source, "TARGET", "autumn"));
    UUID lost = created(ADMIN, customer(source, "CURRENT", null));
    post(ADMIN, "/v1/customers/" + lost + "/class-changes", Map.of("to", "LOST", "reason", "Gone"))
        .statusCode(201);
    try (EventSender sender = EventSender.open()) {
      sender.send(
          FromOthers.order(buyer, "2026-05-02T00:00:00Z", 1, "700.00"),
          FromOthers.order(buyer, "2026-05-01T00:00:00Z", 1, "96000.00"));
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> CustomerFixtures.get(ADMIN, buyer).body("customerClass", equalTo("CURRENT")));
    // Of ten days, three are reported: 300 of 1,000.
    cost(source, null, "600.00");
    cost(source, "spring", "400.00");

    String row = "items.find { it.source == '%s' }.".formatted(source);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            report(ANALYST, "")
                .statusCode(200)
                .body("partial", equalTo(false))
                .body(row + "parent", equalTo("ADVERTISING"))
                .body(row + "customers", equalTo(4))
                .body(row + "byClass.CURRENT", equalTo(1))
                .body(row + "byClass.LOST", equalTo(1))
                .body(row + "becameCurrent", equalTo(2))
                .body(row + "conversion", equalTo(0.5f))
                .body(row + "firstOrders", equalTo(1))
                .body(row + "firstOrderRevenue.amount", contains("96000.00"))
                .body(row + "cost.amount", contains("300.00"))
                .body(row + "costPerCustomer.amount", contains("75.00"))
                .body(row + "gaps.size()", equalTo(0)));
    String rows = "items.findAll { it.source == '%s' }.".formatted(source);
    report(ANALYST, "&by=CAMPAIGN")
        .body(rows + "campaign", containsInAnyOrder("spring", "autumn", null))
        .body(
            "items.find { it.source == '%s' && it.campaign == 'spring' }.costPerCustomer.amount"
                .formatted(source),
            contains("60.00"));
  }

  @Test
  void managerSeesItsTeamsCustomersAndNoCosts() {
    String source = source();
    Map<String, Object> west = customer(source, "POTENTIAL", null);
    west.put("team", "elsewhere");
    west.put("ownerId", UUID.randomUUID());
    created(ADMIN, west);
    created(ADMIN, customer(source, "POTENTIAL", null));
    cost(source, null, "1000.00");

    String row = "items.find { it.source == '%s' }.".formatted(source);
    report(Tokens.user("li.na"), "")
        .statusCode(200)
        .body("partial", equalTo(true))
        .body(row + "customers", equalTo(1))
        .body(row + "cost", nullValue())
        .body(row + "gaps.reason", hasItem("PARTIAL_VIEW"));
  }

  @Test
  void reportIsForThoseWhoMaySeeCostsAndOfAPeriod() {
    report(Tokens.user("wang.fang"), "").statusCode(403);
    get(ANALYST, "/v1/source-report?from=2026-03-02&until=2026-03-01")
        .statusCode(400)
        .body("errors.pointer", contains("?until"));
    get(ANALYST, "/v1/source-report?from=2026-03-02")
        .statusCode(400)
        .body("errors.pointer", contains("?until"));
  }

  private static ValidatableResponse report(Token who, String more) {
    return get(
        who,
        "/v1/source-report?from=%s&until=%s%s"
            .formatted(TODAY.minusDays(1), TODAY.plusDays(1), more));
  }

  private static String source() {
    String code = "S_" + unique().toUpperCase(Locale.ROOT);
    post(ADMIN, "/v1/sources", SourceIT.source(code, "ADVERTISING")).statusCode(201);
    return code;
  }

  private static Map<String, Object> customer(
      String source, String customerClass, String campaign) {
    Map<String, Object> body = aValidCustomer("source", source);
    body.put("customerClass", customerClass);
    body.put("campaign", campaign);
    return body;
  }

  private static void cost(String source, String campaign, String amount) {
    Map<String, Object> cost = new LinkedHashMap<>();
    cost.put("source", source);
    cost.put("campaign", campaign);
    cost.put("startsOn", TODAY.minusDays(1).toString());
    cost.put("endsOn", TODAY.plusDays(8).toString());
    cost.put("amount", Map.of("amount", amount, "currency", "CNY"));
    post(ADMIN, "/v1/source-costs", cost).statusCode(201);
  }
}
