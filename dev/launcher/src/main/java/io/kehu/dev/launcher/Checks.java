package io.kehu.dev.launcher;

import io.kehu.dev.launcher.machine.LauncherException;
import io.kehu.dev.launcher.machine.Memory;
import io.kehu.dev.launcher.machine.TcpPort;
import java.util.List;
import java.util.Map;

/// What must hold before anything is started, so that a first try does not fail half-way.
final class Checks {

  private static final int JAVA = 25;
  private static final long MEGABYTES = 3_000;

  private Checks() {}

  static void java() {
    int found = Runtime.version().feature();
    if (found < JAVA) {
      throw new LauncherException(
          "Kehu needs Java %d or newer, and this is %d: start it with ./kehu, which looks for a JDK"
              .formatted(JAVA, found));
    }
  }

  static void memory() {
    Memory.availableMegabytes()
        .ifPresent(free -> {
          if (free < MEGABYTES) {
            throw new LauncherException(
                "the platform needs about 2.5 GB; only %.1f GB of memory are free (3 GB are asked for). Close something, or --no-memory-check"
                    .formatted(free / 1024.0));
          }
        });
  }

  /// @param ports by the name of who wants them
  static void ports(Map<String, Integer> ports) {
    List<String> taken =
        ports.entrySet().stream()
            .filter(entry -> !new TcpPort(entry.getValue()).isFree())
            .map(entry ->
                "  %d (for %s)%s"
                    .formatted(entry.getValue(), entry.getKey(), holder(entry.getValue())))
            .toList();
    if (!taken.isEmpty()) {
      throw new LauncherException(
          "these ports are taken:%n%s%nStop what holds them, or move every port of Kehu: ./kehu up --instance second --port-offset 1000"
              .formatted(String.join(System.lineSeparator(), taken)));
    }
  }

  private static String holder(int port) {
    return new TcpPort(port)
        .holder()
        .map(process ->
            " by pid %d %s"
                .formatted(
                    process.pid(), process.info().commandLine().map(Checks::shortened).orElse("")))
        .orElse(" by a process of another user");
  }

  private static String shortened(String command) {
    return command.length() > 100 ? command.substring(0, 100) + "…" : command;
  }
}
