package io.kehu.dev.launcher;

import static java.util.stream.Collectors.joining;

import io.kehu.dev.launcher.build.Builds;
import io.kehu.dev.launcher.build.Maven;
import io.kehu.dev.launcher.build.Totals;
import io.kehu.dev.launcher.machine.Console;
import io.kehu.dev.launcher.machine.Home;
import io.kehu.dev.launcher.service.Service;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// `./kehu test`: one Maven run of the whole reactor with the checks of CI, against one PostgreSQL and one Kafka; then the
/// journey of a user through a complete platform of its own. The last line it prints are the totals.
final class TestRun {

  private static final String NO_JOURNEY = "--no-journey";
  private static final String JOURNEY_INSTANCE = "journey";

  private final Home home;
  private final Console console;

  TestRun(Home home, Console console) {
    this.home = home;
    this.console = console;
  }

  int run(List<String> words) {
    Instant begun = Instant.now();
    List<String> forMaven = words.stream().filter(word -> !word.equals(NO_JOURNEY)).toList();
    int code = reactor(forMaven);
    if (code == 0 && !words.contains(NO_JOURNEY)) {
      List<String> modules = Arrays.stream(Service.values()).map(Service::module).toList();
      if (forMaven.isEmpty()) {
        new Builds(home, console).stampAll(modules, begun);
      }
      code = journey();
    }
    Totals totals = Totals.since(home.checkout(), begun);
    console.say("");
    console.say(totals.line());
    return code == 0 && totals.failed() > 0 ? 1 : code;
  }

  private int reactor(List<String> words) {
    console.say("Starting PostgreSQL and Kafka for the tests");
    TestServers servers = new TestServers(home, console);
    Thread stop = new Thread(servers::close);
    Runtime.getRuntime().addShutdownHook(stop);
    try (servers) {
      servers.start();
      List<String> arguments = new ArrayList<>(List.of("-ntp", "-Pqa", "--fail-at-end", "install"));
      arguments.addAll(words);
      return new Maven(home, console).show(arguments, servers.environment());
    }
  }

  private int journey() {
    console.say("Starting a platform for the journey");
    try (OwnPlatform platform = OwnPlatform.start(home.checkout(), JOURNEY_INSTANCE, console)) {
      Instance instance = platform.instance();
      int code =
          new Maven(home, console)
              .show(
                  List.of("-ntp", "-Pjourney", "-pl", "dev/journey", "test"),
                  environment(instance));
      if (code != 0) {
        console.say(
            "The logs of the journey's platform stay in "
                + instance.home().log("gateway").getParent());
      }
      return code;
    }
  }

  /// What the journey may know of its platform: the door as everybody, what lies behind it to see that nothing was written, and where its processes are
  /// known, to kill them.
  private static Map<String, String> environment(Instance platform) {
    List<Service> services = Service.behindTheGateway();
    return Map.of(
        "KEHU_GATEWAY", platform.ports().gatewayUrl(),
        "KEHU_ISSUER", platform.ports().issuer(),
        "KEHU_CHECKOUT", platform.home().checkout().toString(),
        "KEHU_INSTANCE", platform.home().instance(),
        "KEHU_SERVICES",
            services.stream()
                .map(service -> "http://localhost:" + platform.ports().of(service))
                .collect(joining(",")),
        "KEHU_DATABASES",
            services.stream()
                .flatMap(service -> service.database().stream())
                .map(platform::databaseLogin)
                .collect(joining(",")));
  }
}
