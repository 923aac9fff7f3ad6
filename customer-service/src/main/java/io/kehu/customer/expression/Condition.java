package io.kehu.customer.expression;

import io.kehu.customer.field.Source;
import io.kehu.platform.sql.Sql;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/// An expression as SQL over `customer c` and the rows beside it.
///
/// @param where true for exactly the customers for whom the expression holds; null for some of the others
public record Condition(Sql where, Set<Source> sources) {

  /// `customer c` with all that the conditions look at.
  public static String from(Collection<Condition> conditions) {
    Set<Source> sources = new LinkedHashSet<>();
    conditions.forEach(condition -> sources.addAll(condition.sources()));
    return from(sources);
  }

  public static String from(Set<Source> sources) {
    return sources.stream()
        .map(Source::join)
        .filter(join -> !join.isEmpty())
        .collect(Collectors.joining("\n", "customer c\n", ""));
  }
}
