package io.kehu.dev.launcher;

import io.kehu.dev.launcher.machine.Console;
import io.kehu.dev.launcher.machine.Home;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A complete platform that a program starts for itself: empty, on free ports, without the demo company, and stopped when
/// it is closed or the program is told to end. Its logs stay.
public final class OwnPlatform implements AutoCloseable {

  private final Home home;
  private final Console console;
  private final Thread stop;

  private OwnPlatform(Home home, Console console) {
    this.home = home;
    this.console = console;
    this.stop = new Thread(() -> new Down(home, console).run());
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
    Instances.create(home, Optional.of(ports.offset()), console);
    OwnPlatform platform = new OwnPlatform(home, console);
    Runtime.getRuntime().addShutdownHook(platform.stop);
    try {
      new Up(home, arguments, console).run();
    } catch (RuntimeException e) {
      platform.close();
      throw e;
    }
    return platform;
  }

  /// Read from its folder, because the passwords were made up while it started.
  public Instance instance() {
    return Instances.existing(home, console);
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(stop);
    new Down(home, console).run();
  }
}
