package io.kehu.dev.demo.erp.example;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

/// The made-up ERP with its four tables, and what its people answer when they are told that a row is wrong.
public final class ExampleErp {
  /// As they are sent: what others name comes last, which is the worst order there is.
  public static final List<String> KINDS =
      List.of("receivables", "statements", "contacts", "customers");

  private final Map<String, ErpTable> tables = new LinkedHashMap<>();
  private final Map<String, Correction> corrections = new HashMap<>();

  public ExampleErp() {
    KINDS.forEach(kind -> tables.put(kind, ErpTable.read(kind)));
    ErpTable.lines("corrections")
        .forEach(line ->
            corrections.put(
                line.getField("kind") + line.getField("code"),
                new Correction(line.getField("column"), line.getField("value"))));
  }

  private record Correction(String column, String value) {}

  /// All rows of a kind, in random order.
  public List<ObjectNode> extract(String kind, Random chance) {
    List<ObjectNode> rows = new ArrayList<>();
    table(kind).rows().forEach(row -> rows.add(Mapping.map(kind, row)));
    Collections.shuffle(rows, chance);
    return rows;
  }

  /// Puts a row right at its source.
  ///
  /// @return the row to be sent now; empty where nobody knows what is wrong with it
  Optional<ObjectNode> correct(String kind, String code) {
    return Optional.ofNullable(corrections.get(kind + code))
        .map(right -> Mapping.map(kind, table(kind).correct(code, right.column(), right.value())));
  }

  boolean has(String kind, String code) {
    return table(kind).has(code);
  }

  /// How new each record of a kind is, by its code.
  Map<String, Long> versions(String kind) {
    Map<String, Long> versions = new HashMap<>();
    table(kind).rows().forEach(row -> versions.put(row.get("code"), row.number("change")));
    return versions;
  }

  private ErpTable table(String kind) {
    return Objects.requireNonNull(tables.get(kind), kind);
  }
}
