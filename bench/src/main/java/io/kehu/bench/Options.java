package io.kehu.bench;

import io.kehu.dev.launcher.machine.LauncherException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What was asked for on the command line: `crash --seed 7`.
///
/// @param names of benchmarks, empty for all
/// @param numbers by option, without dashes
public record Options(List<String> names, Map<String, Long> numbers) {
  static Options of(List<String> words) {
    List<String> names = new ArrayList<>();
    Map<String, Long> numbers = new HashMap<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (!word.startsWith("--")) {
        names.add(word);
      } else if (i + 1 < words.size() && words.get(i + 1).matches("\\d{1,18}")) {
        numbers.put(word.substring(2), Long.valueOf(words.get(++i)));
      } else {
        throw new LauncherException(word + " needs a number");
      }
    }
    return new Options(List.copyOf(names), Map.copyOf(numbers));
  }

  public long number(String option, long otherwise) {
    return numbers.getOrDefault(option, otherwise);
  }
}
