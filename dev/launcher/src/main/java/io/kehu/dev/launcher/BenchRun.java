package io.kehu.dev.launcher;

import io.kehu.dev.launcher.build.Builds;
import io.kehu.dev.launcher.machine.Commands;
import io.kehu.dev.launcher.machine.Console;
import io.kehu.dev.launcher.machine.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// `./kehu bench`: builds the benchmarks and runs them in a program of their own, which starts the platform that it needs.
final class BenchRun {

  private static final String MODULE = "bench";

  /// Services inherit them: the gateway's limits would be all that is measured of it, and nobody waits here for the days in which an erasure can be called off.
  private static final Map<String, String> SETTINGS =
      Map.of(
          "KEHU_LIMITS_INTEGRATOR_RATE", "1000000",
          "KEHU_LIMITS_INTEGRATOR_BURST", "1000000",
          "KEHU_ERASURE_GRACE", "PT0S");

  private final Home home;
  private final Console console;

  BenchRun(Home home, Console console) {
    this.home = home;
    this.console = console;
  }

  /// @param words for the benchmarks' own command line
  int run(List<String> words) {
    Builds builds = new Builds(home, console);
    builds.build(builds.stale(List.of(MODULE)));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-Xmx512m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-jar"));
    command.add(home.checkout().resolve(MODULE).resolve("target/kehu-bench.jar").toString());
    command.add(home.checkout().toString());
    command.addAll(words);
    try {
      ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
      builder.environment().putAll(SETTINGS);
      Process process = builder.start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
      return process.waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw Commands.interrupted(e);
    }
  }
}
