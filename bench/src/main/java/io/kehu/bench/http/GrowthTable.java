package io.kehu.bench.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/// How long each operation takes, by the number of customers.
final class GrowthTable {
  private static final String NAME = "%-18s";
  private static final String COLUMN = "%20s";

  private final Map<String, SortedMap<Integer, Cell>> operations = new LinkedHashMap<>();

  /// @param millis that one takes
  /// @param ratio of our speed to the limit's
  record Cell(double millis, double ratio) {
    private String text() {
      return String.format(Locale.ROOT, "%.2f (%.2f×)", millis, ratio);
    }
  }

  void add(String operation, int size, Cell cell) {
    operations.computeIfAbsent(operation, _ -> new TreeMap<>()).put(size, cell);
  }

  double millis(String operation, int size) {
    return Objects.requireNonNull(Objects.requireNonNull(operations.get(operation)).get(size))
        .millis();
  }

  /// A head, and a line for each operation; the last column is the last size against the first.
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    operations.forEach((operation, bySize) -> {
      if (lines.isEmpty()) {
        StringBuilder head = new StringBuilder(NAME.formatted("ms, p50"));
        bySize.keySet().forEach(size -> head.append(COLUMN.formatted("%,d".formatted(size))));
        lines.add(head + COLUMN.formatted("growth"));
      }
      StringBuilder line = new StringBuilder(NAME.formatted(operation));
      bySize.values().forEach(cell -> line.append(COLUMN.formatted(cell.text())));
      double growth =
          bySize.lastEntry().getValue().millis() / bySize.firstEntry().getValue().millis();
      lines.add(line + COLUMN.formatted(String.format(Locale.ROOT, "%.2f×", growth)));
    });
    return lines;
  }
}
