package io.kehu.dev.journey;

import static io.kehu.dev.journey.Platform.PATIENCE;
import static io.kehu.dev.journey.Platform.anyone;
import static io.kehu.dev.journey.Platform.as;
import static io.kehu.dev.journey.Platform.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A customer is won, orders, complains, is asked, answers, and is seen whole.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CustomerJourneyIT {
  private static final String REP = "wang.fang";
  private static final String MANAGER = "li.na";
  private static final String AGENT = "sara.jones";
  private static final String SUPERVISOR = "zhao.lei";

  private String customer = "";
  private String sku = "";

  /// The manager's team, and below it that of the representative.
  @BeforeAll
  static void teams() {
    for (var team :
        List.of(
            Map.of("code", "sales", "name", "Sales 销售部"),
            Map.of("code", "sales-east", "name", "Sales East 华东销售", "parentCode", "sales"))) {
      assertThat(as("admin").body(team).post("/customer/v1/teams").statusCode()).isIn(201, 409);
    }
  }

  @BeforeAll
  void aCustomerAndAProduct() {
    String mark = UUID.randomUUID().toString().substring(0, 8);
    customer =
        as(REP)
            .body(
                Map.of(
                    "kind", "ORGANIZATION",
                    "name", "上海源达机械有限公司 " + mark,
                    "country", "CN",
                    "source", "WEB",
                    "team", "sales-east",
                    "ownerId", "00000000-0000-7000-8000-000000000003"))
            .post("/customer/v1/customers")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    sku = "J-" + mark;
    as(MANAGER)
        .body(
            Map.of(
                "sku",
                sku,
                "name",
                "净水器",
                "listPrice",
                Map.of("amount", "1200.00", "currency", "CNY")))
        .post("/sales/v1/products")
        .then()
        .statusCode(201);
  }

  @Test
  void aDealMovesThroughTheFunnelAndIsWon() {
    String deal =
        as(REP)
            .body(
                Map.of(
                    "title",
                    "净水系统",
                    "customerId",
                    customer,
                    "amount",
                    Map.of("amount", "24000.00", "currency", "CNY")))
            .post("/sales/v1/opportunities")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String record = "/sales/v1/opportunities/" + deal;
    await().atMost(PATIENCE).until(() -> as(MANAGER).get(record).statusCode() == 200);
    as(MANAGER)
        .header("If-Match", as(MANAGER).get(record).header("ETag"))
        .body(Map.of("toStage", "SOLUTION_SUBMITTED", "overrideReason", "customer knows us"))
        .post(record + "/stage-moves")
        .then()
        .statusCode(201);
    assertThat(put(REP, record, "outcome", Map.of("outcome", "WON")).getString("status"))
        .isEqualTo("WON");
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(timeline()).anyMatch(type -> type.equals("OPPORTUNITY")));
  }

  @Test
  void anOrderEarnsPointsAndMakesACurrentCustomer() {
    String order = order("2400.00");
    step(order, "shipments");
    step(order, "deliveries");
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> {
          JsonPath overview = overview();
          assertThat(overview.getString("customer.customerClass")).isEqualTo("CURRENT");
          assertThat(overview.getLong("orders.count")).isPositive();
          assertThat(overview.getLong("loyalty.points")).isPositive();
          assertThat(overview.getString("value.valueClass")).isIn("A", "B", "C");
        });
  }

  @Test
  void aComplaintIsPutRightAskedAboutAndALowAnswerOpensAnother() {
    String ticket =
        as(AGENT)
            .body(
                Map.of(
                    "type", "COMPLAINT",
                    "subject", "到货数量不符",
                    "customerId", customer,
                    "channel", "PHONE",
                    "impact", "HIGH",
                    "urgency", "HIGH"))
            .post("/desk/v1/tickets")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String record = "/desk/v1/tickets/" + ticket;
    as(AGENT)
        .body(Map.of("visibility", "PUBLIC", "body", "我们马上核实。"))
        .post(record + "/messages")
        .then()
        .statusCode(201);
    put(AGENT, record, "resolution", Map.of("code", "SOLVED", "text", "已补发"));
    put(AGENT, record, "closure", Map.of());
    String link = surveyLink(ticket);
    String path = link.substring(link.indexOf("/api/") + 4);

    List<String> items =
        anyone()
            .header("Accept-Language", "zh-CN")
            .get(path)
            .then()
            .statusCode(200)
            .extract()
            .path("items.item");
    List<Map<String, Object>> answers =
        items.stream()
            .map(item -> Map.<String, Object>of("item", item, "level", "VERY_DISSATISFIED"))
            .toList();
    anyone().body(Map.of("answers", answers)).post(path + "/response").then().statusCode(201);
    int again = anyone().body(Map.of("answers", answers)).post(path + "/response").statusCode();
    assertThat(again).isBetween(400, 499);

    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> {
          JsonPath overview = overview();
          assertThat(overview.getString("satisfaction.level")).isEqualTo("VERY_DISSATISFIED");
          assertThat(overview.getString("churn.band")).isNotNull();
          List<String> channels =
              as(AGENT)
                  .queryParam("customerId", customer)
                  .get("/desk/v1/tickets")
                  .then()
                  .statusCode(200)
                  .extract()
                  .path("items.channel");
          assertThat(channels).contains("SURVEY");
        });
  }

  @Test
  void theFiguresShowIt() {
    order("360.00");
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(
                    as("sun.hao")
                        .get("/analytics/v1/dashboards/management")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getLong(
                            "tiles.find { it.definition.endsWith('repurchase-rate') }.observations"))
                .isPositive());
    String svg =
        as("sun.hao")
            .get("/analytics/v1/charts/funnel.svg?lang=zh-CN")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(svg).contains("<svg").contains("各阶段在途机会");
  }

  @Test
  void aColleagueFromAnotherTeamSeesNothing() {
    as("tom.baker").get("/customer/v1/customers/" + customer).then().statusCode(404);
    as("tom.baker").get("/customer/v1/customers/" + customer + "/overview").then().statusCode(404);
  }

  private String order(String amount) {
    return as(REP)
        .body(
            Map.of(
                "customerId",
                customer,
                "lines",
                List.of(
                    Map.of(
                        "sku",
                        sku,
                        "quantity",
                        1,
                        "amount",
                        Map.of("amount", amount, "currency", "CNY")))))
        .post("/sales/v1/orders")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static void step(String order, String noun) {
    String record = "/sales/v1/orders/" + order;
    int status =
        as(REP)
            .header("If-Match", as(REP).get(record).header("ETag"))
            .body(Map.of())
            .post(record + "/" + noun)
            .statusCode();
    assertThat(status).as(noun).isBetween(200, 201);
  }

  private String surveyLink(String ticket) {
    String invitation =
        await()
            .atMost(PATIENCE)
            .until(
                () ->
                    Stream.of(
                            as(SUPERVISOR)
                                .queryParam("customerId", customer)
                                .get("/desk/v1/surveys/invitations")
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath()
                                .getString("items.find { it.trigger?.id == '" + ticket + "' }.id"))
                        .filter(id -> id != null)
                        .findFirst()
                        .orElse(""),
                id -> !id.isEmpty());
    return as(SUPERVISOR)
        .body(Map.of())
        .post("/desk/v1/surveys/invitations/" + invitation + "/links")
        .then()
        .statusCode(201)
        .extract()
        .path("link");
  }

  private JsonPath overview() {
    return as(REP)
        .get("/customer/v1/customers/" + customer + "/overview")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private List<String> timeline() {
    return as(REP)
        .get("/customer/v1/customers/" + customer + "/timeline")
        .then()
        .statusCode(200)
        .extract()
        .path("items.type");
  }
}
