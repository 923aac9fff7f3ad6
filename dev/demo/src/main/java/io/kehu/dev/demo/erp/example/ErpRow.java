package io.kehu.dev.demo.erp.example;

import java.util.Map;

/// A row of a table of the ERP, by its columns.
record ErpRow(Map<String, String> columns) {
  ErpRow {
    columns = Map.copyOf(columns);
  }

  /// Empty where the ERP knows nothing.
  ///
  /// @throws IllegalArgumentException where there is no such column
  String get(String column) {
    String value = columns.get(column);
    if (value == null) {
      throw new IllegalArgumentException("There is no column " + column);
    }
    return value;
  }

  long number(String column) {
    return Long.parseLong(get(column));
  }
}
