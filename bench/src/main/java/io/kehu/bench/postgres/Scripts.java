package io.kehu.bench.postgres;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Writes pgbench scripts out of statements that a service sent.
public final class Scripts {
  private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");

  private Scripts() {}

  /// The transaction once: `BEGIN` goes out together with the first statement, as the JDBC driver sends it.
  ///
  /// @param statements with `$1`, `$2` … for parameters and constants
  /// @param values what to put there, as SQL or as a variable of pgbench
  public static PgBench.Script transaction(List<String> statements, List<String> values) {
    return new PgBench.Script(text(statements, values), 1, Map.of());
  }

  private static String text(List<String> statements, List<String> values) {
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

  /// The transaction for each of twenty ids, which pgbench, having no ids of its own, fetches with one query from [IdBlocks].
  ///
  /// @param blocks rows of the table
  public static PgBench.Script forIdsOf(int blocks, List<String> statements) {
    String ids =
        IntStream.rangeClosed(1, IdBlocks.SIZE)
            .mapToObj(n -> "ids[%d] as id%d".formatted(n, n))
            .collect(Collectors.joining(", "));
    String transactions =
        IntStream.rangeClosed(1, IdBlocks.SIZE)
            .mapToObj(n -> text(statements, List.of(":id" + n)))
            .collect(Collectors.joining());
    String script =
        "\\set n random(1, %d)\nselect %s from %s where n = :n \\gset\n%s"
            .formatted(blocks, ids, IdBlocks.TABLE, transactions);
    return new PgBench.Script(script, IdBlocks.SIZE, Map.of());
  }

  private static String filled(String statement, List<String> values) {
    return PARAMETER
        .matcher(statement)
        .replaceAll(
            found -> Matcher.quoteReplacement(values.get(Integer.parseInt(found.group(1)) - 1)));
  }
}
