package io.kehu.bench.postgres;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes pgbench scripts out of statements that a service sent.
public final class Scripts {
  private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");

  private Scripts() {}

  /// The transaction once: `BEGIN` goes out together with the first statement, as the JDBC driver sends it.
  ///
  /// @param statements with `$1`, `$2` … for parameters and constants
  /// @param values what to put there, as SQL or as a variable of pgbench
  public static PgBench.Script transaction(List<String> statements, List<String> values) {
    return new PgBench.Script(text(statements, at -> values.get(at - 1)), 1, Map.of());
  }

  /// @param values what to put for the parameter of a number
  static String text(List<String> statements, IntFunction<String> values) {
    StringBuilder script = new StringBuilder();
    for (int at = 0; at < statements.size(); at++) {
      String statement = statements.get(at);
      boolean begins = statement.equalsIgnoreCase("BEGIN");
      script
          .append(begins ? "\\startpipeline\n" : "")
          .append(filled(statement, values))
          .append(";\n");
      if (at > 0 && statements.get(at - 1).equalsIgnoreCase("BEGIN")) {
        script.append("\\endpipeline\n");
      }
    }
    return script.toString();
  }

  private static String filled(String statement, IntFunction<String> values) {
    return PARAMETER
        .matcher(statement)
        .replaceAll(
            found -> Matcher.quoteReplacement(values.apply(Integer.parseInt(found.group(1)))));
  }
}
