package io.kehu.dev.launcher.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {

  @TempDir private Path folder;

  @Test
  void findsTheProcessThatWasWritten() {
    PidFile file = new PidFile(folder.resolve("run/me.pid"));
    file.write(ProcessHandle.current());

    assertThat(file.running()).contains(ProcessHandle.current());
  }

  @Test
  void doesNotTakeALaterProcessWithTheSamePidForOurs() throws Exception {
    PidFile file = new PidFile(folder.resolve("me.pid"));
    long hourAgo =
        ProcessHandle.current()
            .info()
            .startInstant()
            .orElseThrow()
            .minusSeconds(3600)
            .toEpochMilli();
    Files.writeString(file.path(), ProcessHandle.current().pid() + " " + hourAgo);

    assertThat(file.running()).isEmpty();
  }

  @Test
  void doesNotFindAProcessThatHasEnded() throws Exception {
    PidFile file = new PidFile(folder.resolve("ended.pid"));
    Process process = new ProcessBuilder("sleep", "60").start();
    file.write(process.toHandle());
    process.destroyForcibly().waitFor();

    assertThat(file.running()).isEmpty();
  }

  @Test
  void takesABrokenFileForNoProcess() throws Exception {
    PidFile file = new PidFile(folder.resolve("broken.pid"));
    Files.writeString(file.path(), "12");

    assertThat(file.running()).isEmpty();
  }
}
