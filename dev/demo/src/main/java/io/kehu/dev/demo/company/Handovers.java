package io.kehu.dev.demo.company;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kehu.dev.demo.api.Api;
import io.kehu.dev.demo.erp.Rows;
import java.util.List;
import java.util.stream.IntStream;

/// Who answers for customers: the terms of the public pool, and a colleague who has left and whose customers went to another one, all but one, which went to
/// the pool.
final class Handovers {
  private static final String BASE = "/api/customer/v1/";
  private static final String LEFT_US = "00000000-0000-7000-8000-0000000000f1";
  private static final String NOTE = "资料在客户文件夹 All papers are in the customer's folder";
  private static final int CUSTOMERS = 4;

  private Handovers() {}

  static void load(Api api) throws InterruptedException {
    terms(api);
    String begun = BASE + "ownership-transfers?filter=fromOwnerId==" + LEFT_US;
    if (!api.get(begun).get("items").isEmpty()) {
      return;
    }
    api.importRows("customer", "customers", customers());
    JsonNode first = api.get(BASE + "customers/by-external-id/" + Customers.SYSTEM + "/L-1");
    api.change(
        BASE + "customers/" + first.get("id").asText() + "/owner",
        Api.object().put("note", "多年无往来 No dealings for years").toString());
    ObjectNode transfer = Api.object().put("fromOwnerId", LEFT_US);
    transfer.put("toOwnerId", Customers.TOM_BAKER).put("toTeam", "sales-west").put("note", NOTE);
    api.post(BASE + "ownership-transfers", transfer);
  }

  private static void terms(Api api) throws InterruptedException {
    ObjectNode policy = Api.object();
    policy.putObject("claims").put("mostHeld", 300).put("mostPerDay", 10).put("coolDownDays", 30);
    var releases = policy.putArray("releases");
    releases.addObject().put("tier", "VIP").put("untouchedDays", 90).put("warningDays", 14);
    releases.addObject().put("untouchedDays", 365).put("warningDays", 30);
    api.change(BASE + "pool-policy", policy.toString());
  }

  private static List<ObjectNode> customers() {
    return IntStream.rangeClosed(1, CUSTOMERS)
        .mapToObj(i ->
            Rows.customer("ORGANIZATION", "成都老客户机械厂 %d 分厂".formatted(i), Customers.SYSTEM, "L-" + i)
                .put("source", "PREDECESSOR_HANDOVER")
                .put("country", "CN")
                .put("ownerId", LEFT_US)
                .put("team", "sales-west"))
        .toList();
  }
}
