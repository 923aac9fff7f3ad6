package io.kehu.dev.launcher;

import io.kehu.dev.launcher.machine.Commands;
import io.kehu.dev.launcher.machine.LauncherException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// `./kehu logs SERVICE [-f]`: the log of one process; with -f also what is added to it, until Ctrl-C.
record Logs(Path file, OutputStream out) {

  private static final Duration LOOK_AGAIN = Duration.ofMillis(300);

  static Logs of(Instance instance, String name) {
    if (!instance.daemons().containsKey(name)) {
      throw new LauncherException(
          "no process is called %s; there are: %s"
              .formatted(name, String.join(", ", instance.daemons().keySet())));
    }
    Path file = instance.home().log(name);
    if (!Files.exists(file)) {
      throw new LauncherException(name + " has no log yet: it was never started here");
    }
    return new Logs(file, System.out);
  }

  void print(boolean follow) {
    try (InputStream in = Files.newInputStream(file)) {
      do {
        in.transferTo(out);
        out.flush();
        if (follow) {
          Thread.sleep(LOOK_AGAIN);
        }
      } while (follow);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw Commands.interrupted(e);
    }
  }
}
