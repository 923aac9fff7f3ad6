package io.kehu.dev.launcher;

import io.kehu.dev.launcher.build.Builds;
import io.kehu.dev.launcher.machine.Console;
import io.kehu.dev.launcher.machine.Home;
import io.kehu.dev.launcher.machine.LauncherException;
import io.kehu.dev.launcher.machine.Lock;
import io.kehu.dev.launcher.service.DemoCompany;
import io.kehu.dev.launcher.service.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// `./kehu up`: checks, builds, starts, loads the demo company and says what can be done now. What runs already is left
/// alone, so that it can be repeated after a failure.
final class Up {

  private static final int TWO_AT_A_TIME = 2;

  private final Home home;
  private final Arguments arguments;
  private final Console console;

  Up(Home home, Arguments arguments, Console console) {
    this.home = home;
    this.arguments = arguments;
    this.console = console;
  }

  int run() {
    try (Lock lock = Lock.take(home.base())) {
      Instant begun = Instant.now();
      Instance instance = Instances.create(home, portOffset(), console);
      Platform platform = new Platform(instance, console);
      platform.checkPorts();
      if (platform.isIdle() && !arguments.has("no-memory-check")) {
        Checks.memory();
      }
      instance.files().ensure(instance.place(), true);
      List<String> modules = Arrays.stream(Service.values()).map(Service::module).toList();
      if (!arguments.has("fast")) {
        Builds builds = new Builds(home, console);
        List<String> stale = builds.stale(modules);
        platform.stop(stale);
        builds.build(stale);
        // A build takes long enough for somebody else to take a port.
        platform.checkPorts();
      }
      console.say("Starting");
      platform.startServers();
      platform.startServices(arguments.has("fast") ? modules.size() : TWO_AT_A_TIME);
      console.say(
          "  everything started after %d s"
              .formatted(Duration.between(begun, Instant.now()).toSeconds()));
      if (!arguments.has("no-demo")) {
        new DemoCompany(home, Builds.demoJar(home.checkout()))
            .loadOnce(console, instance.ports().gatewayUrl(), instance.ports().issuer());
      }
      console.say(Welcome.text(instance));
      return 0;
    }
  }

  private Optional<Integer> portOffset() {
    try {
      return Optional.ofNullable(arguments.options().get("port-offset")).map(Integer::valueOf);
    } catch (NumberFormatException e) {
      throw new LauncherException("--port-offset needs a number", e);
    }
  }
}
