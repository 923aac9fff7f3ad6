package io.kehu.dev.demo.erp.example;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A table of the ERP: rows by the code that it gives them, in the order of the file.
final class ErpTable {
  private static final String CODE = "code";
  private static final String CHANGE = "change";

  private final Map<String, ErpRow> rows = new LinkedHashMap<>();

  static ErpTable read(String name) {
    ErpTable table = new ErpTable();
    lines(name)
        .forEach(line -> table.rows.put(line.getField(CODE), new ErpRow(line.getFieldsAsMap())));
    return table;
  }

  static List<NamedCsvRecord> lines(String name) {
    try (InputStream file =
            Objects.requireNonNull(
                ErpTable.class.getResourceAsStream("/erp-example/" + name + ".csv"), name);
        CsvReader<NamedCsvRecord> reader =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Collection<ErpRow> rows() {
    return rows.values();
  }

  boolean has(String code) {
    return rows.containsKey(code);
  }

  /// Puts a value right in the ERP, which counts the row's changes.
  ///
  /// @return the row as it is now
  ErpRow correct(String code, String column, String value) {
    ErpRow before = Objects.requireNonNull(rows.get(code), code);
    Map<String, String> columns = new HashMap<>(before.columns());
    columns.put(column, value);
    columns.put(CHANGE, Long.toString(before.number(CHANGE) + 1));
    ErpRow after = new ErpRow(columns);
    rows.put(code, after);
    return after;
  }
}
