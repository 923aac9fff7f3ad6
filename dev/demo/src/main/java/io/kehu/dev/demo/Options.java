package io.kehu.dev.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The words after the command.
record Options(Map<String, String> named, List<String> arguments) {
  private static final Set<String> FLAGS = Set.of("shuffle");

  /// @throws IllegalArgumentException when an option lacks its value
  static Options of(List<String> words) {
    Map<String, String> named = new HashMap<>();
    List<String> arguments = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (!word.startsWith("--")) {
        arguments.add(word);
      } else if (FLAGS.contains(word.substring(2))) {
        named.put(word.substring(2), "true");
      } else if (i + 1 < words.size()) {
        named.put(word.substring(2), words.get(++i));
      } else {
        throw new IllegalArgumentException(word + " needs a value");
      }
    }
    return new Options(named, arguments);
  }

  boolean has(String name) {
    return named.containsKey(name);
  }

  String value(String name, String otherwise) {
    return named.getOrDefault(name, otherwise);
  }

  /// The one argument of a command that has one.
  ///
  /// @throws IllegalArgumentException when there is none, or more
  String argument() {
    if (arguments.size() != 1) {
      throw new IllegalArgumentException("Name one file or folder");
    }
    return arguments.getFirst();
  }
}
