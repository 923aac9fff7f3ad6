package io.kehu.dev.demo.erp.example;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kehu.dev.demo.api.Api;
import io.kehu.dev.demo.erp.Rows;

/// The ERP's columns as Kehu's fields: all that a developer has to decide.
final class Mapping {
  static final String SYSTEM = "erp-example";

  private Mapping() {}

  /// @param kind as the import is called
  static ObjectNode map(String kind, ErpRow row) {
    return switch (kind) {
      case "customers" -> customer(row);
      case "contacts" -> contact(row);
      case "statements" -> statement(row);
      case "receivables" -> receivable(row);
      default -> throw new IllegalArgumentException(kind);
    };
  }

  static ObjectNode customer(ErpRow erp) {
    ObjectNode row = stamped(erp).put("kind", "ORGANIZATION").put("source", "ERP");
    row.putArray("externalReferences").add(reference(erp.get("code")));
    row.put("name", erp.get("name")).put("country", erp.get("country"));
    row.put("region", erp.get("city")).put("socialCreditCode", erp.get("uscc"));
    row.putArray("aliases").addObject().put("type", "ENGLISH").put("name", erp.get("english_name"));
    ObjectNode channels = row.putObject("channels");
    channels.putArray("phones").addObject().put("type", "WORK").put("number", erp.get("phone"));
    channels.putArray("emails").addObject().put("type", "WORK").put("address", erp.get("email"));
    name(row, "parent", erp.get("parent"));
    return row;
  }

  static ObjectNode contact(ErpRow erp) {
    ObjectNode row = stamped(erp).put("name", erp.get("name")).put("position", erp.get("title"));
    row.putArray("externalReferences").add(reference(erp.get("code")));
    row.put("department", erp.get("department")).put("birthday", erp.get("birthday"));
    ObjectNode channels = row.putObject("channels");
    channels.putArray("phones").addObject().put("type", "MOBILE").put("number", erp.get("mobile"));
    channels.putArray("emails").addObject().put("type", "WORK").put("address", erp.get("email"));
    name(row, "customer", erp.get("company"));
    name(row, "reportsTo", erp.get("boss"));
    return row;
  }

  static ObjectNode statement(ErpRow erp) {
    ObjectNode row = stamped(erp).put("kind", "YEAR").put("currency", erp.get("currency"));
    row.set("externalReference", reference(erp.get("code")));
    row.put("from", erp.get("year") + "-01-01").put("to", erp.get("year") + "-12-31");
    row.put("unit", "THOUSAND");
    row.putObject("balanceSheet")
        .put("totalAssets", erp.get("total_assets"))
        .put("totalLiabilities", erp.get("total_liabilities"))
        .put("equity", erp.get("equity"));
    row.putObject("income")
        .put("revenue", erp.get("revenue"))
        .put("netProfit", erp.get("net_profit"));
    name(row, "customer", erp.get("company"));
    return row;
  }

  static ObjectNode receivable(ErpRow erp) {
    ObjectNode row = stamped(erp).put("number", erp.get("code"));
    row.set("externalReference", reference(erp.get("code")));
    row.set("amount", Rows.money(erp.get("amount"), erp.get("currency")));
    row.set("openAmount", Rows.money(erp.get("open"), erp.get("currency")));
    row.put("issuedOn", erp.get("issued")).put("dueOn", erp.get("due"));
    if (!erp.get("paid").isEmpty()) {
      row.put("paidOn", erp.get("paid"));
    }
    name(row, "customer", erp.get("company"));
    return row;
  }

  /// The counter of a row's changes says which of two rows is the newer one.
  private static ObjectNode stamped(ErpRow erp) {
    return Api.object().put("sourceVersion", erp.number("change"));
  }

  private static void name(ObjectNode row, String field, String code) {
    if (!code.isEmpty()) {
      row.set(field, reference(code));
    }
  }

  private static ObjectNode reference(String code) {
    return Rows.reference(SYSTEM, code);
  }
}
