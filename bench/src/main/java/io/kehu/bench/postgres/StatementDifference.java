package io.kehu.bench.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Whether two programs send the same statements.
public final class StatementDifference {
  private static final int SHOWN = 90;

  /// A constant stands there as such where the statement was prepared before the counting began, else as a parameter.
  private static final Pattern VALUE =
      Pattern.compile("(\\$\\d+|\\b\\d+\\b|\\b(?:true|false|null)\\b|e?'[^']*')(::\\w+\\[])?");

  /// PostgreSQL 18 counts lists of whatever length as one.
  private static final Pattern LIST = Pattern.compile("\\bin \\([?, ]+\\)");

  /// Not all of them are counted where they are sent in a pipeline.
  private static final Set<String> UNCOUNTED = Set.of("begin", "commit");

  private StatementDifference() {}

  /// In words what only one of them sends; empty where they send the same. Parameters and constants may differ.
  public static List<String> between(List<String> service, List<String> pgbench) {
    UnaryOperator<String> blank =
        statement ->
            LIST.matcher(VALUE.matcher(statement.toLowerCase(Locale.ROOT)).replaceAll("?"))
                .replaceAll("in (?)");
    List<String> ours = service.stream().map(blank).toList();
    List<String> theirs = pgbench.stream().map(blank).toList();
    return Stream.concat(
            without(ours, theirs).map(one -> "only Kehu sends: " + one),
            without(theirs, ours).map(one -> "only pgbench sends: " + one))
        .toList();
  }

  private static Stream<String> without(List<String> these, List<String> those) {
    List<String> rest = new ArrayList<>(these);
    those.forEach(rest::remove);
    return rest.stream()
        .filter(one -> !UNCOUNTED.contains(one))
        .map(one -> one.length() > SHOWN ? one.substring(0, SHOWN) + " …" : one);
  }
}
