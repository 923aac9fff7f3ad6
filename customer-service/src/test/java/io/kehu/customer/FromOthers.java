package io.kehu.customer;

import io.kehu.testing.event.TestEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Events as other services tell them of a customer. Each call is about a new record, unless it is
/// given one.
public final class FromOthers {
  private FromOthers() {}

  public static TestEvent order(UUID customer, String placedAt, long version, String total) {
    return order("recorded", UUID.randomUUID(), customer, placedAt, version, total, "CONFIRMED");
  }

  public static TestEvent order(
      String what,
      UUID id,
      UUID customer,
      String placedAt,
      long version,
      String total,
      String status) {
    Map<String, Object> order = new LinkedHashMap<>();
    order.put("id", id);
    order.put("number", "SO-000317");
    order.put("customerId", customer);
    order.put("status", status);
    order.put("placedAt", placedAt);
    order.put("currency", "CNY");
    order.put("total", cny(total));
    order.put("returnedTotal", cny("0.00"));
    order.put("lines", List.of(line(total)));
    order.put("externalReferences", List.of());
    order.put("version", version);
    Map<String, Object> data = new LinkedHashMap<>(Map.of("order", order));
    if (what.equals("delivered")) {
      data.put("deliveredAt", "2026-07-01T00:00:00Z");
    }
    return TestEvent.of("crm.order." + what + ".v1", customer, data);
  }

  public static TestEvent opportunity(
      String what, UUID id, UUID customer, long version, String status, String amount) {
    Map<String, Object> opportunity = new LinkedHashMap<>();
    opportunity.put("id", id);
    opportunity.put("number", "O-000042");
    opportunity.put("customerId", customer);
    opportunity.put("title", "Pumps for the new plant");
    opportunity.put("process", "standard");
    opportunity.put("stage", "NEEDS");
    opportunity.put("stageOrder", 2);
    opportunity.put("status", status);
    opportunity.put("amount", cny(amount));
    opportunity.put("probability", 20);
    opportunity.put("productIds", List.of());
    opportunity.put("createdAt", "2026-03-02T08:15:00Z");
    opportunity.put("openedOn", "2026-03-02");
    opportunity.put("version", version);
    Map<String, Object> data = new LinkedHashMap<>(Map.of("opportunity", opportunity));
    if (what.equals("won")) {
      data.put("closedAt", "2026-06-18T09:00:00Z");
    }
    return TestEvent.of("crm.opportunity." + what + ".v1", customer, data);
  }

  public static TestEvent ticketOpened(UUID id, UUID customer) {
    Map<String, Object> ticket = new LinkedHashMap<>();
    ticket.put("id", id);
    ticket.put("number", "T-000009");
    ticket.put("customerId", customer);
    ticket.put("type", "COMPLAINT");
    ticket.put("status", "NEW");
    ticket.put("priority", "HIGH");
    ticket.put("channel", "PHONE");
    ticket.put("subject", "Pump leaks");
    ticket.put("openedAt", "2026-07-02T08:00:00Z");
    ticket.put("version", 1);
    return TestEvent.of("crm.ticket.opened.v1", customer, Map.of("ticket", ticket));
  }

  public static TestEvent ticketClosed(UUID customer, String type, String closedAt) {
    Map<String, Object> ticket = new LinkedHashMap<>();
    ticket.put("id", UUID.randomUUID());
    ticket.put("number", "T-000010");
    ticket.put("customerId", customer);
    ticket.put("type", type);
    ticket.put("status", "CLOSED");
    ticket.put("priority", "HIGH");
    ticket.put("channel", "PHONE");
    ticket.put("subject", "Pump leaks");
    ticket.put("openedAt", "2026-06-28T08:00:00Z");
    ticket.put("closedAt", closedAt);
    ticket.put("version", 3);
    return TestEvent.of("crm.ticket.closed.v1", customer, Map.of("ticket", ticket));
  }

  public static TestEvent slaBreached(UUID ticket, UUID customer) {
    return TestEvent.of(
        "crm.sla.breached.v1",
        customer,
        Map.of(
            "ticketId", ticket,
            "customerId", customer,
            "clock", "FIRST_RESPONSE",
            "dueAt", "2026-07-02T09:00:00Z",
            "occurredAt", "2026-07-02T09:00:01Z"));
  }

  public static TestEvent satisfaction(UUID customer, double csm, String at) {
    return TestEvent.of(
        "crm.metrics.customer-satisfaction-changed.v1",
        customer,
        Map.of("customerId", customer, "csm", csm, "level", "SATISFIED", "answers", 3, "at", at));
  }

  public static TestEvent value(UUID customer) {
    return TestEvent.of(
        "crm.metrics.customer-value-changed.v1",
        customer,
        Map.of(
            "customerId",
            customer,
            "asOf",
            "2026-07-01",
            "recency",
            5,
            "frequency",
            4,
            "monetary",
            5,
            "segment",
            "CHAMPION",
            "valueClass",
            "A",
            "revenue",
            cny("96000.00"),
            "orders",
            1));
  }

  public static TestEvent points(UUID customer, long points, long balance, String at) {
    return TestEvent.of(
        "crm.loyalty.points-changed.v1",
        customer,
        Map.of(
            "customerId", customer,
            "entryId", UUID.randomUUID(),
            "kind", "EARN",
            "points", points,
            "balance", balance,
            "reason", "Order SO-000317",
            "at", at));
  }

  public static TestEvent tier(UUID customer, String to) {
    return TestEvent.of(
        "crm.loyalty.tier-changed.v1",
        customer,
        Map.of("customerId", customer, "to", to, "at", "2026-07-03T00:00:00Z"));
  }

  public static TestEvent risk(UUID customer, String band) {
    return TestEvent.of(
        "crm.churn.risk-band-changed.v1",
        customer,
        Map.of(
            "customerId",
            customer,
            "to",
            band,
            "risk",
            0.72,
            "reasons",
            List.of("ORDER_GAP"),
            "at",
            "2026-07-04T00:00:00Z"));
  }

  private static Map<String, Object> line(String amount) {
    return Map.of(
        "lineId",
        "10",
        "quantity",
        20,
        "amount",
        cny(amount),
        "returnedQuantity",
        0,
        "returnedAmount",
        cny("0.00"));
  }

  private static Map<String, String> cny(String amount) {
    return Map.of("amount", amount, "currency", "CNY");
  }
}
