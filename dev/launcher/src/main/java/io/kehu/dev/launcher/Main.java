package io.kehu.dev.launcher;

import io.kehu.dev.launcher.machine.Console;
import io.kehu.dev.launcher.machine.Home;
import io.kehu.dev.launcher.machine.LauncherException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// The command line. The script `kehu` passes the folder of the checkout and then the user's words.
public final class Main {

  private static final String HELP =
      """
      ./kehu up       start the whole platform; builds what is stale, loads the demo company the first time
                        --no-demo              without the demo company
                        --fast                 start what is built, all services at once, without looking for newer sources
                        --no-memory-check      start even if little memory is free
                        --instance NAME        a second platform with its own data
                        --port-offset N        ... on ports moved by N
      ./kehu down     stop it (--instance NAME)
      ./kehu status   what runs, where, and whether it is ready (--instance NAME)
      ./kehu logs S   the log of postgres, kafka, keycloak or a service; -f goes on (--instance NAME)
      ./kehu reset    stop it and delete its data; asks first unless --yes (--instance NAME)
      ./kehu test     all tests as CI runs them; --no-journey leaves out the end-to-end journey, other words go to Maven
      ./kehu bench    benchmarks and fault tests on a platform of their own: all, or those named; --list names them
      ./kehu jdk      the JDK that is used
      """;

  private Main() {}

  public static void main(String[] arguments) {
    Console console = Console.system();
    int code;
    try {
      Path checkout = Path.of(arguments[0]);
      List<String> line = Arrays.asList(arguments).subList(1, arguments.length);
      code = run(checkout, Arguments.parse(line), console);
    } catch (LauncherException e) {
      console.wipeProgress();
      System.err.println("kehu: " + e.getMessage());
      code = 1;
    }
    System.exit(code);
  }

  private static int run(Path checkout, Arguments arguments, Console console) {
    Checks.java();
    Home home = new Home(checkout, arguments.instance());
    return switch (arguments.command()) {
      case "up" -> new Up(home, arguments, console).run();
      case "down" -> new Down(home, console).run();
      case "status" -> new StatusReport(Instances.existing(home, console)).print(console) ? 0 : 1;
      case "logs" -> logs(home, arguments, console);
      case "reset" -> new Reset(home, console).run(arguments.has("yes"));
      case "test" -> new TestRun(home, console).run(arguments.words());
      case "bench" -> new BenchRun(home, console).run(arguments.words());
      default -> {
        console.say(HELP);
        yield 0;
      }
    };
  }

  private static int logs(Home home, Arguments arguments, Console console) {
    if (arguments.words().size() != 1) {
      throw new LauncherException("whose log? ./kehu logs customer-service");
    }
    Logs.of(Instances.existing(home, console), arguments.words().getFirst())
        .print(arguments.has("f"));
    return 0;
  }
}
