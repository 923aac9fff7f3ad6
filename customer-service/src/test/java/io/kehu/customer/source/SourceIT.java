package io.kehu.customer.source;

import static io.kehu.customer.Calls.get;
import static io.kehu.customer.Calls.patch;
import static io.kehu.customer.Calls.post;
import static io.kehu.customer.customer.CustomerFixtures.ADMIN;
import static io.kehu.customer.customer.CustomerFixtures.aValidCustomer;
import static io.kehu.customer.customer.CustomerFixtures.created;
import static io.kehu.customer.customer.CustomerFixtures.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.kehu.customer.customer.CustomerFixtures;
import io.kehu.testing.event.EventProbe;
import io.kehu.testing.event.ObservedEvent;
import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.token.Token;
import io.kehu.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
public class SourceIT {
  private static final String SOURCES = "/v1/sources";
  private static final String COSTS = "/v1/source-costs";
  private static final Token MARKETER = Tokens.user("emma.lee");
  private static final Token SELLER = Tokens.user("wang.fang");

  @Test
  void companyAddsSourcesUnderBuiltInOnesAndCustomersCarryThem() {
    try (EventProbe probe = EventProbe.fromNow("crm.source", "crm.customer")) {
      String code = aSource("ADVERTISING");
      UUID customer = created(ADMIN, aValidCustomer("source", code));

      get(SELLER, SOURCES)
          .statusCode(200)
          .body("items.code", hasItems("REFERRAL", "OTHER", code))
          .body("items.find { it.code == 'REFERRAL' }.labels.'zh-CN'", equalTo("转介绍"))
          .body("items.find { it.code == '%s' }.parent".formatted(code), equalTo("ADVERTISING"));
      CustomerFixtures.get(ADMIN, customer).body("source", equalTo(code));
      get(ADMIN, "/v1/customers?filter=source==" + code)
          .body("items.id", contains(customer.toString()));
      assertThat(
              probe
                  .awaitEvent("crm.customer.created.v1", e -> e.key().equals(customer.toString()))
                  .text("/customer/source"))
          .isEqualTo(code);
      assertThat(
              probe
                  .awaitEvent("crm.source.added.v1", e -> e.text("/code").equals(code))
                  .text("/labels/zh-CN"))
          .isEqualTo("微信广告");
    }
  }

  @Test
  void inactiveSourceIsKeptAndMayStillBeWritten() {
    String code = aSource("WEB");
    patch(MARKETER, SOURCES + "/" + code, 0, Map.of("active", false))
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("active", equalTo(false))
        .body("labels.en", equalTo("WeChat ads"));
    created(ADMIN, aValidCustomer("source", code));
    patch(MARKETER, SOURCES + "/" + code, 0, Map.of("active", true)).statusCode(412);
  }

  @Test
  void unknownSourceIsRefusedWhereverItIsWritten() {
    CustomerFixtures.post(ADMIN, aValidCustomer("source", "NOBODY_KNOWS"))
        .statusCode(400)
        .body("errors.pointer", contains("/source"))
        .body("errors.code", contains("known-source"));
    UUID customer = created(ADMIN, aValidCustomer("source", "REFERRAL"));
    patch(ADMIN, "/v1/customers/" + customer, 0, Map.of("source", "NOBODY_KNOWS"))
        .statusCode(400)
        .body("errors.pointer", contains("/source"));
    post(MARKETER, COSTS, aCost("NOBODY_KNOWS"))
        .statusCode(400)
        .body("errors.pointer", contains("/source"));
  }

  @Test
  void codesAreTakenOnceAndBuiltInSourcesStayAsTheyAre() {
    String code = aSource("WEB");
    post(MARKETER, SOURCES, source(code, "EVENT"))
        .statusCode(409)
        .body("code", equalTo("source-code-taken"));
    post(MARKETER, SOURCES, source("REFERRAL", "EVENT")).statusCode(409);
    patch(MARKETER, SOURCES + "/REFERRAL", 0, Map.of("active", false))
        .statusCode(409)
        .body("code", equalTo("source-built-in"));
    get(SELLER, SOURCES + "/REFERRAL").statusCode(200).body("version", nullValue());
    get(SELLER, SOURCES + "/NOBODY_KNOWS").statusCode(404);
    post(SELLER, SOURCES, source("OURS_ALONE", "WEB")).statusCode(403);
  }

  @Test
  void costsAreRecordedChangedAndRemovedAndToldEachTime() {
    String code = aSource("ADVERTISING");
    try (EventProbe probe = EventProbe.fromNow("crm.source")) {
      String id =
          post(MARKETER, COSTS, aCost(code))
              .statusCode(201)
              .header("ETag", "\"0\"")
              .body("amount.amount", equalTo("12000.00"))
              .extract()
              .path("id");
      String path = COSTS + "/" + id;
      Map<String, Object> less = Map.of("amount", "11800.00", "currency", "CNY");

      patch(MARKETER, path, 0, Map.of("amount", less)).statusCode(200).header("ETag", "\"1\"");
      patch(MARKETER, path, 0, Map.of("note", "late")).statusCode(412);
      get(MARKETER, COSTS + "?source=" + code + "&from=2026-03-31&until=2026-03-31&campaign=spring")
          .body("items.id", contains(id))
          .body("items.amount.amount", contains("11800.00"));
      get(MARKETER, COSTS + "?source=" + code + "&from=2026-04-01")
          .body("items.size()", equalTo(0));
      get(MARKETER, path + "/history").body("items.action", contains("changed", "recorded"));
      MARKETER.request().delete(path).then().statusCode(428);
      MARKETER.request().header("If-Match", "\"1\"").delete(path).then().statusCode(204);
      get(MARKETER, path).statusCode(404).body("code", equalTo("source-cost-not-found"));

      probe.awaitEvent("crm.source.cost-removed.v1", e -> e.key().equals(id));
      assertThat(probe.eventsUpToNow(e -> e.key().equals(id)))
          .extracting(ObservedEvent::type)
          .containsExactly(
              "crm.source.cost-recorded.v1",
              "crm.source.cost-changed.v1",
              "crm.source.cost-removed.v1");
    }
  }

  @Test
  void whatACostSaysIsCheckedAndIsNotForSellers() {
    Map<String, Object> reversed = aCost("WEB");
    reversed.put("endsOn", "2026-02-01");
    reversed.put("campaign", "");
    post(MARKETER, COSTS, reversed)
        .statusCode(400)
        .body("errors.pointer", containsInAnyOrder("/endsOn", "/campaign"));
    post(SELLER, COSTS, aCost("WEB")).statusCode(403);
    get(SELLER, COSTS).statusCode(403);
    get(Tokens.user("li.na"), COSTS).statusCode(200);
    get(Tokens.user("sun.hao"), "/v1/code-lists/source-report-gaps")
        .body("codes.code", hasItem("PARTIAL_VIEW"));
  }

  private static String aSource(String parent) {
    String code = "S_" + unique().toUpperCase(Locale.ROOT);
    post(MARKETER, SOURCES, source(code, parent)).statusCode(201).header("ETag", "\"0\"");
    return code;
  }

  public static Map<String, Object> source(String code, String parent) {
    return Map.of(
        "code", code, "parent", parent, "labels", Map.of("en", "WeChat ads", "zh-CN", "微信广告"));
  }

  private static Map<String, Object> aCost(String source) {
    Map<String, Object> cost = new LinkedHashMap<>();
    cost.put("source", source);
    cost.put("campaign", "spring");
    cost.put("startsOn", "2026-03-01");
    cost.put("endsOn", "2026-03-31");
    cost.put("amount", Map.of("amount", "12000.00", "currency", "CNY"));
    return cost;
  }
}
