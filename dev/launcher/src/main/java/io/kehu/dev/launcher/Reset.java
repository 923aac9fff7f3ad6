package io.kehu.dev.launcher;

import io.kehu.dev.launcher.machine.Console;
import io.kehu.dev.launcher.machine.Folders;
import io.kehu.dev.launcher.machine.Home;
import io.kehu.dev.launcher.machine.LauncherException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;

/// `./kehu reset`: stops the instance and deletes its data, logs and passwords. Downloaded servers and builds stay.
final class Reset {

  private static final List<String> OWN =
      List.of(
          "data",
          "logs",
          "run",
          "secrets.properties",
          "loader-secret",
          "demo.loaded",
          "port-offset");

  private final Home home;
  private final Console console;

  Reset(Home home, Console console) {
    this.home = home;
    this.console = console;
  }

  int run(boolean sure) {
    if (!Instances.exists(home)) {
      console.say("There is nothing to delete");
      return 0;
    }
    if (!sure && !confirmed()) {
      throw new LauncherException("nothing was deleted (./kehu reset --yes does not ask)");
    }
    Path postgres = Instances.existing(home, console).place().data();
    new Down(home, console).run();
    Folders.delete(postgres);
    OWN.forEach(name -> Folders.delete(home.base().resolve(name)));
    if (!home.instance().equals(Home.DEFAULT_INSTANCE)) {
      Folders.delete(home.base());
    }
    console.say("Deleted; ./kehu up starts afresh");
    return 0;
  }

  private boolean confirmed() {
    console.say("This deletes all data of the platform in %s. Go on? [y/N]".formatted(home.base()));
    try {
      String answer =
          new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
      return answer != null && answer.strip().equalsIgnoreCase("y");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
