package io.kehu.bench.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/// The line that says where figures come from.
public final class Machine {
  private static final Path CPU = Path.of("/proc/cpuinfo");
  private static final Path LOAD = Path.of("/proc/loadavg");

  private Machine() {}

  public static String describe() {
    return "%d processors%s, %s %s, JDK %s%s"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            processor(),
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            Runtime.version(),
            load());
  }

  private static String processor() {
    return lines(CPU)
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("model name"))
        .findFirst()
        .map(line -> " (" + line.substring(line.indexOf(':') + 1).strip() + ")")
        .orElse("");
  }

  private static String load() {
    return lines(LOAD).findFirst().map(line -> ", load " + line.split(" ")[0]).orElse("");
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.exists(file) ? Files.readAllLines(file).stream() : Stream.of();
    } catch (IOException e) {
      return Stream.of();
    }
  }
}
