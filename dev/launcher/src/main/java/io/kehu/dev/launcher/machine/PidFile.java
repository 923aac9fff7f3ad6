package io.kehu.dev.launcher.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A process we started, remembered by pid and start time: after a reboot or a crash the same pid may belong to anybody,
/// and must not be taken for ours.
public record PidFile(Path path) {

  /// The system computes start times from its boot time, which a clock correction may move a little.
  private static final Duration CLOCK_DRIFT = Duration.ofSeconds(3);

  public void write(ProcessHandle process) {
    try {
      Files.createDirectories(path.getParent());
      long started = process.info().startInstant().orElse(Instant.EPOCH).toEpochMilli();
      Files.writeString(path, process.pid() + " " + started + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The process, if it still runs and is the one that was written.
  public Optional<ProcessHandle> running() {
    try {
      String[] words = Files.readString(path).strip().split(" ");
      Instant started = Instant.ofEpochMilli(Long.parseLong(words[1]));
      return ProcessHandle.of(Long.parseLong(words[0]))
          .filter(ProcessHandle::isAlive)
          .filter(process -> startedAt(process, started));
    } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  public void delete() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean startedAt(ProcessHandle process, Instant expected) {
    return process
        .info()
        .startInstant()
        .map(actual -> Duration.between(expected, actual).abs().compareTo(CLOCK_DRIFT) <= 0)
        .orElse(false);
  }
}
