package io.kehu.dev.launcher.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// A process that outlives the launcher: in a session of its own, so that Ctrl-C in the terminal does not reach it, with
/// its output in a log file and its pid remembered.
public record Daemon(String name, Path log, PidFile pidFile) {

  private static final List<String> OWN_SESSION =
      Commands.output("sh", "-c", "command -v setsid").map(List::of).orElse(List.of());

  public static Daemon of(Home home, String name) {
    return new Daemon(name, home.log(name), home.pid(name));
  }

  public Optional<ProcessHandle> running() {
    return pidFile.running();
  }

  public ProcessHandle start(List<String> command, Map<String, String> env) {
    try {
      Files.createDirectories(log.getParent());
      if (Files.exists(log)) {
        Files.move(
            log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
      }
      List<String> words = new ArrayList<>(OWN_SESSION);
      words.addAll(command);
      ProcessBuilder builder =
          new ProcessBuilder(words)
              .directory(Path.of("/").toFile())
              .redirectErrorStream(true)
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
              .redirectOutput(log.toFile());
      builder.environment().putAll(env);
      ProcessHandle process = builder.start().toHandle();
      pidFile.write(process);
      return process;
    } catch (IOException e) {
      throw new LauncherException(name + " could not be started: " + e.getMessage(), e);
    }
  }

  /// Asks the process to end, and ends it the hard way after the given time.
  ///
  /// @return whether a process ran and ended by itself
  public boolean stop(Duration patience) {
    boolean ended = running().map(process -> stop(process, patience)).orElse(false);
    pidFile.delete();
    return ended;
  }

  /// SIGKILL. Returns when the process is gone.
  ///
  /// @return whether one ran
  public boolean kill() {
    Optional<ProcessHandle> process = running();
    process.ifPresent(ProcessHandle::destroyForcibly);
    process.ifPresent(one -> one.onExit().join());
    return process.isPresent();
  }

  public String logTail(int lines) {
    try (Stream<String> all = Files.lines(log, java.nio.charset.StandardCharsets.ISO_8859_1)) {
      List<String> text = all.toList();
      return String.join("\n", text.subList(Math.max(0, text.size() - lines), text.size()))
          .indent(4);
    } catch (IOException e) {
      return "";
    }
  }

  private static boolean stop(ProcessHandle process, Duration patience) {
    process.destroy();
    try {
      process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      process.destroyForcibly();
      process.onExit().join();
      return false;
    } catch (ExecutionException e) {
      throw new LauncherException("process " + process.pid() + " could not be stopped", e);
    } catch (InterruptedException e) {
      throw Commands.interrupted(e);
    }
  }
}
