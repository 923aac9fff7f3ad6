package io.kehu.platform.openapi;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;

/// Names an operation for its address, so that the name stays when Java code is moved about: `listCustomers`,
/// `getCustomer`, `createCustomerContact`, `putCustomerOwner`.
final class OperationName {
  private static final String VERSION = "/v1/";
  private static final String ALTERNATIVE_KEY = "by-";

  private final List<String> segments;
  private final String verb;

  private OperationName(List<String> segments, String verb) {
    this.segments = segments;
    this.verb = verb;
  }

  /// @param isList whether the answer has `items`
  static String of(HttpMethod method, String path, boolean isList) {
    String below = path.startsWith(VERSION) ? path.substring(VERSION.length()) : path.substring(1);
    List<String> segments = List.of(below.split("/"));
    String last = segments.getLast();
    boolean list =
        method == HttpMethod.GET && (isList || !isParameter(last) && !singular(last).equals(last));
    String verb = method == HttpMethod.POST ? "create" : method.name().toLowerCase(Locale.ROOT);
    return new OperationName(segments, list ? "list" : verb).text();
  }

  private String text() {
    StringBuilder name = new StringBuilder(verb);
    boolean isNamed = true;
    for (int i = 0; i < segments.size(); i++) {
      String segment = segments.get(i);
      if (!isParameter(segment)) {
        String literal = word(segment);
        String word = isPlural(i) ? literal : singular(literal);
        name.append(capitalised(word));
        // The first parameter after a plural tells which one; after `profile`, which part of the
        // only one.
        isNamed = word.equals(literal) && !segment.startsWith(ALTERNATIVE_KEY);
      } else if (isNamed) {
        name.append("By").append(capitalised(segment));
      } else {
        isNamed = !segments.get(i - 1).startsWith(ALTERNATIVE_KEY);
      }
    }
    return name.toString();
  }

  /// A list keeps its last word, and so does what is one thing in spite of its name.
  private boolean isPlural(int index) {
    return index == segments.size() - 1 && !verb.equals("create");
  }

  private static boolean isParameter(String segment) {
    return segment.startsWith("{");
  }

  /// A word with something chosen behind it (`export.{format}`) is that word.
  private static String word(String segment) {
    return segment.replaceFirst("\\.?\\{.*}$", "");
  }

  private static String capitalised(String segment) {
    return Arrays.stream(segment.split("[^A-Za-z0-9]+"))
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining());
  }

  static String singular(String word) {
    if (word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    if (word.endsWith("sses") || word.endsWith("xes") || word.endsWith("ches")) {
      return word.substring(0, word.length() - 2);
    }
    boolean isPlural =
        word.endsWith("s")
            && !word.contains(".")
            && !word.endsWith("ss")
            && !word.endsWith("us")
            && !word.endsWith("is");
    return isPlural ? word.substring(0, word.length() - 1) : word;
  }
}
