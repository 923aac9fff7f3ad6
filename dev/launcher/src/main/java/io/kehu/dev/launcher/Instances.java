package io.kehu.dev.launcher;

import io.kehu.dev.launcher.machine.Console;
import io.kehu.dev.launcher.machine.Home;
import io.kehu.dev.launcher.machine.LauncherException;
import io.kehu.dev.launcher.machine.Secrets;
import io.kehu.dev.launcher.server.PostgresPlace;
import io.kehu.dev.launcher.server.ServerFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Opens the folder of an instance. Its port offset is written there once, so that only the first `up` has to say it.
final class Instances {

  private Instances() {}

  static Instance create(Home home, Optional<Integer> portOffset, Console console) {
    home.create();
    int offset = portOffset.or(() -> written(home)).orElse(0);
    if (written(home).filter(known -> known != offset).isPresent()) {
      throw new LauncherException(
          "instance %s has its ports moved by %d already; ./kehu reset --instance %s first"
              .formatted(home.instance(), written(home).get(), home.instance()));
    }
    Ports ports = new Ports(offset);
    try {
      Files.writeString(file(home), offset + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return open(home, ports, console);
  }

  static Instance existing(Home home, Console console) {
    Integer offset =
        written(home)
            .orElseThrow(() -> new LauncherException("nothing was ever started here: ./kehu up"));
    return open(home, new Ports(offset), console);
  }

  static boolean exists(Home home) {
    return Files.exists(file(home));
  }

  private static Instance open(Home home, Ports ports, Console console) {
    return new Instance(
        home,
        ports,
        new Secrets(home.base().resolve("secrets.properties")),
        new ServerFiles(home, console),
        PostgresPlace.of(home));
  }

  private static Optional<Integer> written(Home home) {
    try {
      return exists(home)
          ? Optional.of(Integer.valueOf(Files.readString(file(home)).strip()))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path file(Home home) {
    return home.base().resolve("port-offset");
  }
}
