package io.kehu.dev.launcher.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/// How much memory the machine has left, and how much a process takes. Known on Linux only; elsewhere nothing is checked.
public final class Memory {

  private Memory() {}

  public static OptionalLong availableMegabytes() {
    return megabytes(Path.of("/proc/meminfo"), "MemAvailable:");
  }

  public static OptionalLong residentMegabytes(long pid) {
    return megabytes(Path.of("/proc/" + pid + "/status"), "VmRSS:");
  }

  /// Without what it shares with other processes, so that the members of a family can be added up.
  public static OptionalLong ownMegabytes(long pid) {
    return megabytes(Path.of("/proc/" + pid + "/status"), "RssAnon:");
  }

  /// Reads a line such as `VmRSS:   123456 kB`.
  static OptionalLong megabytes(Path file, String key) {
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> line.startsWith(key))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst();
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }
}
