package io.kehu.dev.demo.company;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kehu.dev.demo.api.Api;
import java.util.List;

/// How the company sorts its customers: three segments that are kept up, and three service tiers.
final class Segments {
  private static final String PATH = "/api/customer/v1/segments";

  /// @param code of the segment
  /// @param expression that picks its members
  private record Made(String code, String name, String expression) {}

  private static final List<Made> SEGMENTS =
      List.of(
          new Made(
              "fading-key-accounts", "渐疏的大客户", "purchaseSize = LARGE and lastOrderAt < now - 90d"),
          new Made("east-current", "华东现实客户", "customerClass = CURRENT and team = \"sales-east\""),
          new Made("unhappy", "不满意客户", "csm < 0 or openTickets >= 2"));

  private final Api api;

  Segments(Api api) {
    this.api = api;
  }

  /// @return how many
  int load() throws InterruptedException {
    for (Made made : SEGMENTS) {
      ObjectNode segment = Api.object();
      segment.put("code", made.code()).put("name", made.name()).put("kind", "DYNAMIC");
      api.postUnlessThere(PATH, segment.put("expression", made.expression()));
      api.change(PATH + "/" + made.code() + "/status", "{\"status\": \"ACTIVE\"}");
    }
    return SEGMENTS.size();
  }

  void tiers() throws InterruptedException {
    ObjectNode scheme = Api.object();
    ArrayNode tiers = scheme.putArray("tiers");
    tier(
        tiers.addObject(), "VIP", "VIP", "贵宾型", "valueClass = A or influential = true", "HIGH", 30);
    tier(tiers.addObject(), "IMPORTANT", "Important", "重要型", "valueClass = B", "NORMAL", 90);
    tier(tiers.addObject(), "ORDINARY", "Ordinary", "普通型", "number is known", "LOW", 365);
    api.change("/api/customer/v1/tiering-scheme", scheme.toString());
  }

  private static void tier(
      ObjectNode tier,
      String code,
      String english,
      String chinese,
      String condition,
      String priority,
      int visitEveryDays) {
    tier.put("code", code).put("condition", condition);
    tier.putObject("name").put("en", english).put("zh-CN", chinese);
    tier.putObject("service")
        .put("responsePriority", priority)
        .put("visitEveryDays", visitEveryDays);
  }
}
