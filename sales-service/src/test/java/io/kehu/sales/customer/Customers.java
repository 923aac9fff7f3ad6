package io.kehu.sales.customer;

import io.kehu.testing.event.EventSender;
import io.kehu.testing.event.TestEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Customers for tests: their events, as customer-service would publish them.
public final class Customers {
  private Customers() {}

  /// Tells of a customer that the ERP calls so.
  public static void told(EventSender sender, UUID id, String erpId) {
    told(sender, id, erpId, "Acme", null, null, 1);
  }

  public static void told(
      EventSender sender,
      UUID id,
      String erpId,
      String name,
      @Nullable UUID ownerId,
      @Nullable String team,
      long version) {
    sender.send(
        TestEvent.of(
            version == 1 ? "crm.customer.created.v1" : "crm.customer.changed.v1",
            id,
            Map.of("customer", snapshot(id, erpId, name, ownerId, team, version))));
  }

  public static void erased(EventSender sender, UUID id) {
    sender.send(TestEvent.of("crm.customer.erased.v1", id, Map.of("customerId", id)));
  }

  /// Tells that a customer was merged; its references are the survivor's then.
  public static void merged(
      EventSender sender,
      UUID id,
      UUID survivor,
      UUID merge,
      @Nullable UUID ownerId,
      long version) {
    turned(sender, "merged", id, "mergedIntoId", survivor, merge, ownerId, version);
  }

  public static void unmerged(
      EventSender sender,
      UUID id,
      UUID survivor,
      UUID merge,
      @Nullable UUID ownerId,
      long version) {
    turned(sender, "unmerged", id, "formerSurvivorId", survivor, merge, ownerId, version);
  }

  private static void turned(
      EventSender sender,
      String what,
      UUID id,
      String other,
      UUID survivor,
      UUID merge,
      @Nullable UUID ownerId,
      long version) {
    Map<String, Object> customer = snapshot(id, "", "Acme", ownerId, null, version);
    customer.put("externalReferences", List.of());
    sender.send(
        TestEvent.of(
            "crm.customer." + what + ".v1",
            id,
            Map.of("customer", customer, other, survivor, "mergeId", merge)));
  }

  private static Map<String, Object> snapshot(
      UUID id,
      String erpId,
      String name,
      @Nullable UUID ownerId,
      @Nullable String team,
      long version) {
    Map<String, Object> customer = new LinkedHashMap<>();
    customer.put("id", id);
    customer.put("number", "C-" + id.toString().substring(0, 8));
    customer.put("kind", "ORGANIZATION");
    customer.put("name", name);
    customer.put("customerClass", "CURRENT");
    customer.put("lifecycleStage", "GROWTH");
    customer.put("relationshipPhase", "FORMATION");
    if (ownerId != null) {
      customer.put("ownerId", ownerId);
    }
    if (team != null) {
      customer.put("team", team);
    }
    customer.put("externalReferences", List.of(Map.of("system", "erp", "id", erpId)));
    customer.put("version", version);
    customer.put("createdAt", "2026-01-01T00:00:00Z");
    return customer;
  }
}
