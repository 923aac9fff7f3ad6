package io.kehu.testing.event;

import java.util.Map;
import java.util.Set;

/// Which service publishes which topic, as the platform's event table says; of those that publish `crm.privacy`, one.
public final class Publishers {

  private static final Map<String, String> SOURCE_BY_TOPIC =
      Map.ofEntries(
          Map.entry("crm.customer", "customer-service"),
          Map.entry("crm.contact", "customer-service"),
          Map.entry("crm.pool", "customer-service"),
          Map.entry("crm.profile", "customer-service"),
          Map.entry("crm.credit", "customer-service"),
          Map.entry("crm.key-account", "customer-service"),
          Map.entry("crm.plan", "customer-service"),
          Map.entry("crm.privacy", "service-desk"),
          Map.entry("crm.visit", "customer-service"),
          Map.entry("crm.tiering", "customer-service"),
          Map.entry("crm.segment", "customer-service"),
          Map.entry("crm.communication", "customer-service"),
          Map.entry("crm.commitment", "customer-service"),
          Map.entry("crm.call-list", "customer-service"),
          Map.entry("crm.team", "customer-service"),
          Map.entry("crm.product", "sales-service"),
          Map.entry("crm.opportunity", "sales-service"),
          Map.entry("crm.order", "sales-service"),
          Map.entry("crm.ticket", "service-desk"),
          Map.entry("crm.sla", "service-desk"),
          Map.entry("crm.survey", "service-desk"),
          Map.entry("crm.loyalty", "loyalty-service"),
          Map.entry("crm.churn", "loyalty-service"),
          Map.entry("crm.metrics", "analytics-service"));

  private Publishers() {}

  /// Every topic of the platform, without a prefix.
  public static Set<String> topics() {
    return SOURCE_BY_TOPIC.keySet();
  }

  /// How the types of a service's events begin: `crm.ticket.`.
  public static String[] prefixesOf(String service) {
    return SOURCE_BY_TOPIC.entrySet().stream()
        .filter(entry -> entry.getValue().equals(service))
        .map(entry -> entry.getKey() + ".")
        .sorted()
        .toArray(String[]::new);
  }

  /// The first two parts of an event type: `crm.ticket` of `crm.ticket.opened.v1`.
  static String topicOf(String type) {
    int second = type.indexOf('.', type.indexOf('.') + 1);
    return type.substring(0, second);
  }

  static String sourceOf(String type) {
    return SOURCE_BY_TOPIC.getOrDefault(topicOf(type), "test");
  }
}
