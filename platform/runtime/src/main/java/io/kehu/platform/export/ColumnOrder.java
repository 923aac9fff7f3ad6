package io.kehu.platform.export;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Columns in the order in which the export names them, those below one of them by name, with `2` before `10`.
final class ColumnOrder implements Comparator<String> {
  private static final String BELOW = ".*";

  private final Map<String, Integer> places = new HashMap<>();

  ColumnOrder(List<String> columns) {
    for (String column : columns) {
      places.put(column.split("\\.", 2)[0], places.size());
    }
  }

  /// The columns that are there whatever the rows hold.
  static List<String> always(List<String> columns) {
    return columns.stream().filter(column -> !column.endsWith(BELOW)).toList();
  }

  @Override
  public int compare(String left, String right) {
    String[] lefts = left.split("\\.");
    String[] rights = right.split("\\.");
    int order = Integer.compare(place(lefts[0]), place(rights[0]));
    for (int i = 0; order == 0 && i < Math.min(lefts.length, rights.length); i++) {
      order = steps(lefts[i], rights[i]);
    }
    return order == 0 ? Integer.compare(lefts.length, rights.length) : order;
  }

  private int place(String first) {
    return places.getOrDefault(first, Integer.MAX_VALUE);
  }

  private static int steps(String left, String right) {
    return isIndex(left) && isIndex(right)
        ? Integer.compare(Integer.parseInt(left), Integer.parseInt(right))
        : left.compareTo(right);
  }

  private static boolean isIndex(String step) {
    return step.length() < 6 && step.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
