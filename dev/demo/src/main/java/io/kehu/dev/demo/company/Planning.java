package io.kehu.dev.demo.company;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kehu.dev.demo.api.Api;
import java.time.LocalDate;
import java.util.List;

/// Two key accounts with their plans, one customer to be won, one to be kept, and what the representatives are to sell. What is
/// there already is left alone.
final class Planning {
  private static final String BASE = "/api/customer/v1/";

  private final Api api;
  private final LocalDate today;

  Planning(Api api, LocalDate today) {
    this.api = api;
    this.today = today;
  }

  /// @param customers rows of the import; the first organizations that have an owner are taken
  void load(List<ObjectNode> customers) throws InterruptedException {
    List<ObjectNode> owned =
        customers.stream()
            .filter(row -> row.has("ownerId") && row.get("kind").asText().equals("ORGANIZATION"))
            .limit(4)
            .toList();
    for (ObjectNode row : owned.subList(0, 2)) {
      String customer = id(row);
      keyAccount(customer);
      plan(customer, row, "ACCOUNT", "account-plans", accountPlan(customer));
    }
    plan(id(owned.get(2)), owned.get(2), "DEVELOPMENT", "development-plans", developmentPlan());
    plan(id(owned.get(3)), owned.get(3), "MAINTENANCE", "maintenance-plans", maintenancePlan());
    target(Customers.WANG_FANG, "sales-east");
    target(Customers.TOM_BAKER, "sales-west");
  }

  private String id(ObjectNode row) throws InterruptedException {
    String external = row.at("/externalReferences/0/id").asText();
    return api.get(BASE + "customers/by-external-id/" + Customers.SYSTEM + "/" + external)
        .get("id")
        .asText();
  }

  private void keyAccount(String customer) throws InterruptedException {
    api.postUnlessThere(
        BASE + "customers/" + customer + "/key-accounts",
        Api.object().put("reason", "行业标杆 Others in its industry buy what it buys"));
    JsonNode account =
        api.get(BASE + "key-accounts?sort=-proposedAt&customerId=" + customer).at("/items/0");
    if (account.path("status").asText().equals("PROPOSED")) {
      api.change(
          BASE + "key-accounts/" + account.get("id").asText() + "/confirmation",
          Api.object().toString());
    }
  }

  private void plan(String customer, ObjectNode row, String kind, String resource, ObjectNode body)
      throws InterruptedException {
    String known = BASE + "plans?kind=" + kind + "&customerId=" + customer;
    if (!api.get(known).get("items").isEmpty()) {
      return;
    }
    String plan =
        api.post(BASE + "customers/" + customer + "/" + resource, body).get("id").asText();
    action(plan, row, "拜访采购负责人 Visit the head of purchasing", "VISIT", today.plusDays(10));
    action(plan, row, "技术交流 Show the new series", "TECHNICAL_EXCHANGE", today.plusDays(45));
    api.change(BASE + "plans/" + plan + "/activation", "");
  }

  private void action(String plan, ObjectNode row, String what, String way, LocalDate due)
      throws InterruptedException {
    ObjectNode action = Api.object().put("what", what).put("way", way);
    action.put("ownerId", row.get("ownerId").asText()).put("dueOn", due.toString());
    api.post(BASE + "plans/" + plan + "/actions", action);
  }

  private ObjectNode accountPlan(String customer) throws InterruptedException {
    ObjectNode plan = period("大客户计划 Account plan");
    plan.putObject("situation").put("strategy", "扩产 Two more plants within three years");
    plan.putObject("ourSwot").putArray("strengths").add("交货快 Short delivery times");
    plan.putArray("rivals").addObject().put("name", "Grundig").put("share", 40);
    for (JsonNode contact :
        api.get(BASE + "customers/" + customer + "/contacts?limit=1").get("items")) {
      ObjectNode member = plan.putArray("buyingCentre").addObject();
      member.put("contactId", contact.get("id").asText());
      member.put("role", "ECONOMIC").put("attitude", "NEUTRAL").put("influence", "HIGH");
    }
    ObjectNode share = plan.putArray("objectives").addObject().put("what", "采购份额 Share of wallet");
    share.put("target", 50).put("actual", 35).put("unit", "%");
    for (int quarter = 1; quarter <= 4; quarter++) {
      ObjectNode revenue = plan.withArray("revenue").addObject();
      revenue.put("year", today.getYear()).put("quarter", quarter);
      revenue.set("expected", cny("60000.00"));
    }
    return plan;
  }

  private ObjectNode developmentPlan() {
    ObjectNode plan = period("客户发展计划 Development plan");
    plan.putArray("steps").addObject().put("step", "COLLECT").put("state", "DONE");
    return plan.put("information", "两家工厂 Two plants, pumps of a rival");
  }

  private ObjectNode maintenancePlan() {
    ObjectNode plan = period("客户维护计划 Maintenance plan");
    plan.putArray("ways").add("VISIT").add("TECHNICAL_EXCHANGE");
    return plan.put("goal", "巩固关系 Keep the relationship warm");
  }

  private ObjectNode period(String title) {
    ObjectNode plan = Api.object().put("title", title);
    plan.put("startsOn", today.withDayOfYear(1).toString());
    return plan.put("endsOn", today.withDayOfYear(today.lengthOfYear()).toString());
  }

  private void target(String user, String team) throws InterruptedException {
    ObjectNode target = Api.object().put("userId", user).put("team", team);
    target.put("horizon", "SHORT").put("until", today.plusMonths(6).toString());
    target.set("quota", cny("3000000.00"));
    target.set("averageValue", cny("25000.00"));
    api.postUnlessThere(BASE + "personal-targets", target);
  }

  private static ObjectNode cny(String amount) {
    return Api.object().put("amount", amount).put("currency", "CNY");
  }
}
