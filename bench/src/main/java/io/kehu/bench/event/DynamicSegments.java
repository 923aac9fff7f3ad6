package io.kehu.bench.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kehu.bench.population.GeneratedCustomer;
import io.kehu.dev.demo.api.Api;
import java.util.List;

/// Ten for each of twenty teams. A customer is in half a one on average; some 40 % of changes of points lead into one or out of one.
final class DynamicSegments {
  private static final List<String> CONDITIONS =
      List.of(
          "points < 5000",
          "points >= 25000 and points < 30000",
          "points >= 50000 and points < 55000",
          "points >= 75000 and points < 80000",
          "lastOrderAt > now - 30d and orderTotal >= 100000",
          "orderCount >= 4 and customerClass = CURRENT",
          "valueClass = A and (csm < -80 or openTickets >= 1)",
          "riskBand = HIGH and tier = GOLD",
          "country = DE and revenue >= 180000",
          "openOpportunityAmount >= 10000 and lastCareAt < now - 90d");

  private static final String PATH = "/api/customer/v1/segments";

  private DynamicSegments() {}

  static int count() {
    return GeneratedCustomer.TEAMS * CONDITIONS.size();
  }

  /// Makes them and sets them to work, where they are not there yet.
  static void activate(Api api) throws InterruptedException {
    for (int team = 0; team < GeneratedCustomer.TEAMS; team++) {
      for (int condition = 0; condition < CONDITIONS.size(); condition++) {
        String code = "bench-%d-%d".formatted(team, condition);
        ObjectNode segment = Api.object();
        segment.put("code", code).put("name", code).put("kind", "DYNAMIC");
        segment.put(
            "expression",
            "team = \"bench-%d\" and (%s)".formatted(team, CONDITIONS.get(condition)));
        api.postUnlessThere(PATH, segment);
        api.change(PATH + "/" + code + "/status", "{\"status\": \"ACTIVE\"}");
      }
    }
  }
}
