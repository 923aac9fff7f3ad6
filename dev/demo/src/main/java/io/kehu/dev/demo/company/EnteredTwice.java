package io.kehu.dev.demo.company;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kehu.dev.demo.api.Api;

/// A customer of the ERP that the web shop knew too, under a name of its own, and the merge that made one of the two.
final class EnteredTwice {
  private static final String CUSTOMERS = "/api/customer/v1/customers/";

  private EnteredTwice() {}

  /// Merged once: from then on the shop's id leads to the survivor, with nothing new to say.
  static void load(Api api) throws InterruptedException {
    JsonNode survivor = api.get(CUSTOMERS + "by-external-id/" + Customers.SYSTEM + "/K-00001");
    ObjectNode twin = Api.object();
    twin.put("kind", survivor.get("kind").asText());
    twin.put("name", survivor.get("name").asText() + " (web shop)");
    twin.put("source", "WEB");
    twin.put("sourceVersion", 1);
    JsonNode known = api.put(CUSTOMERS + "by-external-id/web-shop/W-00002", twin);
    if (!known.get("id").equals(survivor.get("id"))) {
      ObjectNode merge = Api.object();
      merge.set("losingId", known.get("id"));
      merge.set("losingVersion", known.get("version"));
      String path = CUSTOMERS + survivor.get("id").asText() + "/merges";
      api.post(path, merge, survivor.get("version").asLong());
    }
  }
}
