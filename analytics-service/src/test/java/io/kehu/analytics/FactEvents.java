package io.kehu.analytics;

import io.kehu.testing.event.TestEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Events as the other services publish them; each begins valid and is varied by the test.
final class FactEvents {
  private FactEvents() {}

  static Map<String, Object> cny(String amount) {
    return Map.of("amount", amount, "currency", "CNY");
  }

  /// An order of one line over `amount`.
  static TestEvent order(
      String type,
      UUID id,
      UUID customer,
      long version,
      String status,
      String placedAt,
      String amount) {
    Map<String, Object> line = new HashMap<>();
    line.put("lineId", "1");
    line.put("sku", "K-1");
    line.put("quantity", 1);
    line.put("amount", cny(amount));
    line.put("returnedQuantity", 0);
    line.put("returnedAmount", cny("0.00"));
    Map<String, Object> order = new HashMap<>();
    order.put("id", id);
    order.put("number", "S-" + version);
    order.put("customerId", customer);
    order.put("status", status);
    order.put("placedAt", placedAt);
    order.put("currency", "CNY");
    order.put("total", cny(amount));
    order.put("returnedTotal", cny("0.00"));
    order.put("lines", List.of(line));
    order.put("externalReferences", List.of());
    order.put("version", version);
    return TestEvent.of(type, customer, Map.of("order", order));
  }

  static TestEvent merged(UUID id, UUID survivor, long version) {
    return turned("merged", id, "mergedIntoId", survivor, version);
  }

  static TestEvent unmerged(UUID id, UUID survivor, long version) {
    return turned("unmerged", id, "formerSurvivorId", survivor, version);
  }

  private static TestEvent turned(String what, UUID id, String other, UUID survivor, long version) {
    Map<String, Object> customer = new HashMap<>();
    customer.put("id", id);
    customer.put("number", "C-" + id.toString().substring(0, 6));
    customer.put("kind", "ORGANIZATION");
    customer.put("name", "Acme");
    customer.put("customerClass", "CURRENT");
    customer.put("lifecycleStage", "GROWTH");
    customer.put("relationshipPhase", "FORMATION");
    customer.put("externalReferences", List.of());
    customer.put("version", version);
    customer.put("createdAt", "2000-01-01T00:00:00Z");
    return TestEvent.of(
        "crm.customer." + what + ".v1",
        id,
        Map.of("customer", customer, other, survivor, "mergeId", UUID.randomUUID()));
  }

  static TestEvent answer(UUID customer, String item, int score, String answeredAt) {
    Map<String, Object> data = new HashMap<>();
    data.put("responseId", UUID.randomUUID());
    data.put("customerId", customer);
    data.put("questionnaire", "csm-service");
    data.put("kind", "CSM");
    data.put("answers", List.of(Map.of("item", item, "score", score)));
    data.put("mean", score);
    data.put("answeredAt", answeredAt);
    return TestEvent.of("crm.survey.answered.v1", customer, data);
  }

  /// An open opportunity of 1,000 CNY in a stage of its own process, moved into it in the case of a move.
  static TestEvent opportunity(
      String type,
      UUID id,
      long version,
      String process,
      String stage,
      int order,
      String openedOn) {
    Map<String, Object> opportunity = new HashMap<>();
    opportunity.put("id", id);
    opportunity.put("number", "O-" + version);
    opportunity.put("title", "净水系统");
    opportunity.put("process", process);
    opportunity.put("stage", stage);
    opportunity.put("stageOrder", order);
    opportunity.put("status", "OPEN");
    opportunity.put("amount", cny("1000.00"));
    opportunity.put("probability", 10 * order);
    opportunity.put("productIds", List.of());
    opportunity.put("createdAt", openedOn + "T08:00:00Z");
    opportunity.put("openedOn", openedOn);
    opportunity.put("version", version);
    Map<String, Object> data = new HashMap<>();
    data.put("opportunity", opportunity);
    if (type.contains("stage-moved")) {
      data.put("toStage", stage);
      data.put("movedAt", openedOn + "T09:00:00Z");
    }
    return TestEvent.of(type, id, data);
  }
}
