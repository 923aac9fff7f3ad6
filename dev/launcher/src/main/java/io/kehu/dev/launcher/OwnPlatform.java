package io.kehu.dev.launcher;

import io.kehu.dev.launcher.machine.Console;
import io.kehu.dev.launcher.machine.Home;
import java.nio.file.Path;
import java.util.List;

/// A complete platform that a program starts for itself: empty, on free ports, without the demo company, and stopped when
/// it is closed or the program is told to end. Its logs stay.
public final class OwnPlatform implements AutoCloseable {

  private final Home home;
  private final Instance instance;
  private final Console console;
  private final Thread stop;

  private OwnPlatform(Home home, Instance instance, Console console, Thread stop) {
    this.home = home;
    this.instance = instance;
    this.console = console;
    this.stop = stop;
  }

  /// Deletes what an earlier run left, builds what is stale, and starts everything.
  ///
  /// @param name of the instance: its folder in `.kehu`
  public static OwnPlatform start(Path checkout, String name, Console console) {
    Home home = new Home(checkout, name);
    new Reset(home, console).run(true);
    Ports ports = Ports.free();
    Arguments arguments =
        Arguments.parse(
            List.of(
                "up",
                "--instance",
                name,
                "--port-offset",
                Integer.toString(ports.offset()),
                "--no-demo"));
    Thread stop = new Thread(() -> new Down(home, console).run());
    Runtime.getRuntime().addShutdownHook(stop);
    try {
      new Up(home, arguments, console).run();
    } catch (RuntimeException e) {
      Runtime.getRuntime().removeShutdownHook(stop);
      new Down(home, console).run();
      throw e;
    }
    // Read now, because only starting made up the passwords.
    return new OwnPlatform(home, Instances.existing(home, console), console, stop);
  }

  public Instance instance() {
    return instance;
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(stop);
    new Down(home, console).run();
  }
}
