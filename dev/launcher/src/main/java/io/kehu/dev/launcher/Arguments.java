package io.kehu.dev.launcher;

import io.kehu.dev.launcher.machine.Home;
import io.kehu.dev.launcher.machine.LauncherException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A command line: the command, its options, and the other words.
///
/// @param options by name without dashes; those without a value have an empty one
public record Arguments(String command, Map<String, String> options, List<String> words) {

  private static final Set<String> WITH_VALUE = Set.of("instance", "port-offset");

  private static final Map<String, Set<String>> ALLOWED =
      Map.of(
          "up", Set.of("no-demo", "fast", "no-memory-check", "instance", "port-offset"),
          "down", Set.of("instance"),
          "status", Set.of("instance"),
          "logs", Set.of("f", "instance"),
          "reset", Set.of("yes", "instance"),
          "help", Set.of());

  /// Whose words are for another program: Maven, the benchmarks.
  private static final Set<String> PASSED_ON = Set.of("test", "bench");

  public static Arguments parse(List<String> line) {
    String command = line.isEmpty() ? "help" : line.getFirst();
    if (PASSED_ON.contains(command)) {
      return new Arguments(command, Map.of(), List.copyOf(line.subList(1, line.size())));
    }
    if (command.equals("-h") || command.equals("--help")) {
      command = "help";
    }
    Set<String> allowed = ALLOWED.get(command);
    if (allowed == null) {
      throw new LauncherException("unknown command: " + command + " (./kehu help)");
    }
    Map<String, String> options = new HashMap<>();
    List<String> words = new ArrayList<>();
    for (int i = 1; i < line.size(); i++) {
      String word = line.get(i);
      if (!word.startsWith("-")) {
        words.add(word);
        continue;
      }
      String name = word.replaceFirst("^--?", "");
      if (!allowed.contains(name)) {
        throw new LauncherException(
            "./kehu " + command + " knows no option " + word + " (./kehu help)");
      }
      if (WITH_VALUE.contains(name) && i + 1 == line.size()) {
        throw new LauncherException(word + " needs a value");
      }
      options.put(name, WITH_VALUE.contains(name) ? line.get(++i) : "");
    }
    return new Arguments(command, Map.copyOf(options), List.copyOf(words));
  }

  public boolean has(String option) {
    return options.containsKey(option);
  }

  public String instance() {
    return options.getOrDefault("instance", Home.DEFAULT_INSTANCE);
  }
}
