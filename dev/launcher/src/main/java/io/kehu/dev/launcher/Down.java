package io.kehu.dev.launcher;

import io.kehu.dev.launcher.machine.Console;
import io.kehu.dev.launcher.machine.Home;
import io.kehu.dev.launcher.machine.Lock;

/// `./kehu down`: stops what runs; the data stays.
final class Down {

  private final Home home;
  private final Console console;

  Down(Home home, Console console) {
    this.home = home;
    this.console = console;
  }

  int run() {
    if (!Instances.exists(home)) {
      console.say("Nothing runs");
      return 0;
    }
    try (Lock lock = Lock.take(home.base())) {
      Platform platform = new Platform(Instances.existing(home, console), console);
      if (platform.isIdle()) {
        console.say("Nothing runs");
      } else {
        platform.stop();
      }
      return 0;
    }
  }
}
