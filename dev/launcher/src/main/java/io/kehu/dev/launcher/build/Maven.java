package io.kehu.dev.launcher.build;

import io.kehu.dev.launcher.machine.Commands;
import io.kehu.dev.launcher.machine.Console;
import io.kehu.dev.launcher.machine.Home;
import io.kehu.dev.launcher.machine.LauncherException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Runs the Maven wrapper of the checkout with the JDK that runs the launcher.
public final class Maven {

  private final Home home;
  private final Console console;

  public Maven(Home home, Console console) {
    this.home = home;
    this.console = console;
  }

  /// Runs in the background of a progress line; all of Maven's output goes to the log.
  public void run(String what, List<String> arguments, Path log) {
    MavenProgress progress = new MavenProgress();
    try {
      Process process = started(builder(arguments).redirectErrorStream(true));
      Files.createDirectories(log.getParent());
      try (BufferedReader reader = process.inputReader();
          PrintWriter copy = new PrintWriter(Files.newBufferedWriter(log))) {
        String line;
        while ((line = reader.readLine()) != null) {
          copy.println(line);
          progress.read(line).ifPresent(text -> console.progress("  " + text));
        }
      }
      if (process.waitFor() != 0) {
        throw new LauncherException(
            "%s failed, see %s:%n%s".formatted(what, log, progress.errors().indent(2)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw Commands.interrupted(e);
    }
  }

  /// Runs with its output shown.
  ///
  /// @return Maven's exit code
  public int show(List<String> arguments, Map<String, String> env) {
    ProcessBuilder builder = builder(arguments);
    builder.environment().putAll(env);
    try {
      Process process =
          started(
              builder
                  .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                  .redirectError(ProcessBuilder.Redirect.INHERIT));
      return process.waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw Commands.interrupted(e);
    }
  }

  /// A launcher that is told to end takes Maven, and the tests that it runs, with it.
  private static Process started(ProcessBuilder builder) throws IOException {
    Process process = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process.toHandle())));
    return process;
  }

  private static void end(ProcessHandle process) {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }

  private ProcessBuilder builder(List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(home.checkout().resolve("mvnw").toString());
    command.add("-B");
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(home.checkout().toFile())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return builder;
  }
}
