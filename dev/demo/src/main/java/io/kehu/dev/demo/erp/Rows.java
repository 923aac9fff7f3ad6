package io.kehu.dev.demo.erp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kehu.dev.demo.api.Api;

/// Pieces that rows are made of.
public final class Rows {
  private Rows() {}

  /// What another system calls a record.
  public static ObjectNode reference(String system, String id) {
    return Api.object().put("system", system).put("id", id);
  }

  public static ObjectNode money(String amount, String currency) {
    return Api.object().put("amount", amount).put("currency", currency);
  }

  /// A customer that is known by a name and what the system calls it.
  public static ObjectNode customer(String kind, String name, String system, String id) {
    ObjectNode row = Api.object().put("kind", kind).put("name", name).put("source", "ERP");
    row.putArray("externalReferences").add(reference(system, id));
    row.put("sourceVersion", 1);
    row.put("allowDuplicate", true);
    return row;
  }
}
