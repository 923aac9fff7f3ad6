package io.kehu.bench.crash.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What was compared, and every difference.
public final class Findings {
  private static final int SHOWN = 20;

  private final Consumer<String> out;
  private final List<String> differences = new ArrayList<>();

  public Findings(Consumer<String> out) {
    this.out = out;
  }

  /// A line about what was compared.
  public void say(String words) {
    out.accept(words);
  }

  public void differs(String words) {
    differences.add(words);
    if (differences.size() <= SHOWN * 5) {
      out.accept("DIFFERENCE  " + words);
    }
  }

  public void same(String subject, @Nullable Object expected, @Nullable Object actual) {
    if (!Objects.equals(expected, actual)) {
      differs("%s: expected %s, found %s".formatted(subject, expected, actual));
    }
  }

  /// Names what only one of the two has.
  public <T extends Comparable<T>> void sameSet(
      String subject, Collection<T> expected, Collection<T> actual) {
    named(subject + " missing", less(expected, actual));
    named(subject + " too many", less(actual, expected));
  }

  /// Names the keys whose values differ, with both.
  public <K extends Comparable<K>> void sameMap(
      String subject, Map<K, ?> expected, Map<K, ?> actual) {
    Map<K, Object> keys = new TreeMap<>(expected);
    keys.putAll(actual);
    keys.keySet().forEach(key -> same(subject + " " + key, expected.get(key), actual.get(key)));
  }

  public void none(String subject, Collection<?> found) {
    named(subject, found);
  }

  public List<String> differences() {
    return List.copyOf(differences);
  }

  private void named(String subject, Collection<?> found) {
    if (!found.isEmpty()) {
      differs(
          "%s: %d, such as %s"
              .formatted(subject, found.size(), found.stream().limit(SHOWN).toList()));
    }
  }

  private static <T extends Comparable<T>> Collection<T> less(
      Collection<T> all, Collection<T> some) {
    TreeSet<T> left = new TreeSet<>(all);
    left.removeAll(some);
    return left;
  }
}
