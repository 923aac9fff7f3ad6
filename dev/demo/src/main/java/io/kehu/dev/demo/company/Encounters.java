package io.kehu.dev.demo.company;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kehu.dev.demo.api.Api;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;

/// How the company deals with its customers: rules that plan visits, a call list, and for a dozen customers what was said,
/// promised and agreed on. What is there already is left alone.
final class Encounters {
  private static final String BASE = "/api/customer/v1/";
  private static final int CUSTOMERS = 12;
  private static final List<String> TOPICS =
      List.of("新一年框架协议", "Delivery dates", "备件价格", "Training of the operators");
  private static final List<String> PROMISES =
      List.of("寄送样品", "Send the offer", "提供图纸", "Name a date for the tour");

  private final Api api;
  private final LocalDate today;

  Encounters(Api api, LocalDate today) {
    this.api = api;
    this.today = today;
  }

  void load(List<ObjectNode> customers, Consumer<String> out) throws InterruptedException {
    if (isEmpty("visit-rules")) {
      api.post(BASE + "visit-rules", rule("交付后回访 After delivery", "AFTER_DELIVERY", 7));
      api.post(BASE + "visit-rules", rule("投诉结案后回访 After complaints", "AFTER_COMPLAINT", 3));
      api.post(BASE + "visit-rules", byTier());
      out.accept("3 visit rules");
    }
    if (isEmpty("call-lists")) {
      ObjectNode list = Api.object().put("name", "华东满意度回访 East, satisfaction");
      list.put("purpose", "SERVICE").putObject("customers").put("team", "sales-east");
      api.post(BASE + "call-lists", list);
      out.accept("1 call list");
    }
    for (int i = 0; i < CUSTOMERS; i++) {
      with(customers.get(i), i);
    }
    out.accept("communications, commitments and visits of " + CUSTOMERS + " customers");
  }

  private void with(ObjectNode row, int i) throws InterruptedException {
    JsonNode reference = row.at("/externalReferences/0");
    JsonNode customer =
        api.get(
            BASE
                + "customers/by-external-id/%s/%s"
                    .formatted(reference.get("system").asText(), reference.get("id").asText()));
    String path = "customers/" + customer.get("id").asText() + "/";
    if (!isEmpty(path + "communications")) {
      return;
    }
    api.post(BASE + path + "communications", communication(i, "actual", today.minusDays(3L + i)));
    api.post(BASE + path + "communications", communication(i + 1, "planned", today.plusDays(i)));
    ObjectNode promise = Api.object().put("side", i % 3 == 0 ? "CUSTOMER" : "US");
    promise.put("what", PROMISES.get(i % PROMISES.size()));
    api.post(BASE + path + "commitments", promise.put("dueOn", today.plusDays(i - 4L).toString()));
    ObjectNode visit = Api.object().put("purpose", "例行回访 Regular visit");
    visit.put("dueOn", today.plusDays(2L + i).toString());
    visit.putArray("outline").add("设备运行是否正常？").add("What could we do better?");
    api.post(BASE + path + "visits", visit);
  }

  private static ObjectNode communication(int i, String when, LocalDate day) {
    ObjectNode body = Api.object().put("channel", i % 2 == 0 ? "PHONE" : "FACE_TO_FACE");
    body.put("direction", i % 4 == 0 ? "INBOUND" : "OUTBOUND");
    body.put("topic", TOPICS.get(i % TOPICS.size()));
    body.putArray("needs")
        .addObject()
        .put("kind", i % 2 == 0 ? "EXPLICIT" : "HIDDEN")
        .put("text", i % 2 == 0 ? "缩短交货期" : "Wants less work with paper");
    body.putObject(when)
        .put("start", day.atTime(2, 0).toInstant(ZoneOffset.UTC).toString())
        .put("end", day.atTime(2, 40).toInstant(ZoneOffset.UTC).toString());
    return body;
  }

  private static ObjectNode rule(String name, String trigger, int days) {
    ObjectNode rule = Api.object().put("name", name).put("trigger", trigger);
    rule.put("active", true).put("days", days).put("purpose", name).put("channel", "PHONE");
    rule.putArray("outline").add("是否满意？").add("Is anything missing?");
    return rule;
  }

  private static ObjectNode byTier() {
    ObjectNode rule = Api.object().put("name", "分级回访 By tier").put("trigger", "TIER_INTERVAL");
    rule.put("active", true).put("purpose", "例行回访 Regular visit");
    rule.putArray("intervals").add(interval("PLATINUM", 30)).add(interval("GOLD", 60));
    return rule;
  }

  private static ObjectNode interval(String tier, int days) {
    return Api.object().put("tier", tier).put("days", days);
  }

  private boolean isEmpty(String path) throws InterruptedException {
    return api.get(BASE + path + "?limit=1").get("items").isEmpty();
  }
}
