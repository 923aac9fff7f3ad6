package io.kehu.customer.sync;

import io.kehu.testing.token.Token;
import io.kehu.testing.token.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What an ERP knows: a group of companies three levels deep, its people with their superiors, statements and invoices. Each row in two versions, whole both
/// times. All ids begin with a mark, so that runs do not meet.
record ErpRows(String mark) {
  static final Token ERP =
      Tokens.integrator(
          "customers:read",
          "customers:write",
          "contacts:read",
          "contacts:write",
          "credit:read",
          "credit:write",
          "receivables:read",
          "receivables:write",
          "jobs:read",
          "sync:read",
          "sync:write");

  private static final Map<String, String> PARENTS =
      Map.of("east", "group", "west", "group", "shop", "east", "mill", "west");
  private static final List<String> COMPANIES = List.of("group", "east", "west", "shop", "mill");

  /// A row, as it goes into a batch or file.
  record Row(String kind, String id, int version, Map<String, Object> body) {}

  List<Row> all() {
    List<Row> rows = new ArrayList<>();
    for (int version = 1; version <= 2; version++) {
      for (String company : COMPANIES) {
        rows.add(customer(company, version));
        rows.add(contact(company, "boss", null, version));
        rows.add(contact(company, "clerk", "boss", version));
        rows.add(contact(company, "trainee", "clerk", version));
        rows.add(statement(company, version));
        rows.add(invoice(company, version));
      }
    }
    return rows;
  }

  /// What must be stored in the end: by record, what its row says.
  Map<String, String> expected() {
    Map<String, String> expected = new TreeMap<>();
    for (String company : COMPANIES) {
      expected.put(company, "名称 " + mark + company + " 2 under " + PARENTS.get(company));
      expected.put(company + "-boss", "boss 2 of " + company + " under null");
      expected.put(company + "-clerk", "clerk 2 of " + company + " under " + company + "-boss");
      expected.put(
          company + "-trainee", "trainee 2 of " + company + " under " + company + "-clerk");
      expected.put(company + "-2025", "102 of " + company);
      expected.put(company + "-INV", "2.00 of " + company);
    }
    return expected;
  }

  /// The same, as it is stored now.
  Map<String, String> stored() {
    Map<String, JsonPath> found = new TreeMap<>();
    for (String company : COMPANIES) {
      read(found, "customers", company);
      for (String who : List.of("boss", "clerk", "trainee")) {
        read(found, "contacts", company + "-" + who);
      }
      read(found, "statements", company + "-2025");
      read(found, "receivables", company + "-INV");
    }
    Map<String, String> names = new HashMap<>();
    found.forEach((id, record) -> names.put(record.getString("id"), id));
    Map<String, String> stored = new TreeMap<>();
    found.forEach((id, record) -> stored.put(id, told(record, names)));
    return stored;
  }

  private static String told(JsonPath record, Map<String, String> names) {
    String of = names.get(record.getString("customerId"));
    if (record.get("number") != null && record.get("openAmount") != null) {
      return record.getString("openAmount.amount") + " of " + of;
    }
    if (record.get("balanceSheet") != null) {
      return record.getString("balanceSheet.totalAssets") + " of " + of;
    }
    return of == null
        ? record.getString("name") + " under " + names.get(record.getString("parentId"))
        : "%s of %s under %s"
            .formatted(record.getString("name"), of, names.get(record.getString("reportsToId")));
  }

  private void read(Map<String, JsonPath> found, String kind, String id) {
    Response answer = ERP.request().get("/v1/{kind}/by-external-id/erp/{id}", kind, mark + id);
    if (answer.statusCode() == 200) {
      found.put(id, answer.jsonPath());
    }
  }

  private Row customer(String company, int version) {
    Map<String, Object> body = new HashMap<>();
    body.put("kind", "ORGANIZATION");
    body.put("name", "名称 " + mark + company + " " + version);
    body.put("allowDuplicate", true);
    if (PARENTS.containsKey(company)) {
      body.put("parent", reference(PARENTS.get(company)));
    }
    return row("customers", company, version, body);
  }

  private Row contact(String company, String who, @Nullable String boss, int version) {
    Map<String, Object> body = new HashMap<>();
    body.put("customer", reference(company));
    body.put("name", who + " " + version);
    if (boss != null) {
      body.put("reportsTo", reference(company + "-" + boss));
    }
    return row("contacts", company + "-" + who, version, body);
  }

  private Row statement(String company, int version) {
    Map<String, Object> body = new HashMap<>();
    body.put("customer", reference(company));
    body.putAll(Map.of("kind", "YEAR", "currency", "CNY", "from", "2025-01-01"));
    body.put("to", "2025-12-31");
    body.put("balanceSheet", Map.of("totalAssets", Integer.toString(100 + version)));
    return row("statements", company + "-2025", version, body);
  }

  private Row invoice(String company, int version) {
    Map<String, Object> body = new HashMap<>();
    body.put("customer", reference(company));
    body.put("number", mark + company);
    body.put("amount", Map.of("amount", "10.00", "currency", "CNY"));
    body.put("openAmount", Map.of("amount", version + ".00", "currency", "CNY"));
    body.put("dueOn", "2026-03-31");
    return row("receivables", company + "-INV", version, body);
  }

  private Row row(String kind, String id, int version, Map<String, Object> body) {
    body.put("sourceVersion", version);
    if (kind.equals("customers") || kind.equals("contacts")) {
      body.put("externalReferences", List.of(reference(id)));
    } else {
      body.put("externalReference", reference(id));
    }
    return new Row(kind, mark + id, version, body);
  }

  private Map<String, Object> reference(String id) {
    return Map.of("system", "erp", "id", mark + id);
  }
}
