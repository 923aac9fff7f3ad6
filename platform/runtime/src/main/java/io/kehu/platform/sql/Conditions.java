package io.kehu.platform.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The plain filters of a list, of which only those that were given count.
public final class Conditions {
  private final List<Sql> given = new ArrayList<>();

  /// A condition with one parameter; nothing where the value is null. Codes are bound by their name.
  ///
  /// @param text SQL with `:parameter` in it
  public Conditions where(String text, String parameter, @Nullable Object value) {
    if (value != null) {
      given.add(Sql.of(text, Map.of(parameter, value instanceof Enum<?> e ? e.name() : value)));
    }
    return this;
  }

  /// A condition without parameters, or its opposite; nothing where neither is wanted. The condition
  /// is never unknown.
  public Conditions whether(String text, @Nullable Boolean wanted) {
    return wanted == null ? this : where(Sql.of((wanted ? "" : "not ") + text, Map.of()));
  }

  public Conditions where(Sql condition) {
    given.add(condition);
    return this;
  }

  public List<Sql> list() {
    return List.copyOf(given);
  }
}
