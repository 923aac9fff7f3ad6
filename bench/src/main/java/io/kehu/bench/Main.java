package io.kehu.bench;

import io.kehu.bench.bulk.ImportCustomers;
import io.kehu.bench.crash.CrashRun;
import io.kehu.bench.event.EventLatency;
import io.kehu.bench.event.Fold;
import io.kehu.bench.event.OutboxDrain;
import io.kehu.bench.event.SegmentUpkeep;
import io.kehu.bench.http.Create;
import io.kehu.bench.http.Growth;
import io.kehu.bench.http.ListPage;
import io.kehu.bench.http.ReadById;
import io.kehu.bench.http.ThroughGateway;
import io.kehu.bench.machine.Machine;
import io.kehu.bench.match.Duplicates;
import io.kehu.bench.start.Startup;
import io.kehu.dev.launcher.machine.Console;
import io.kehu.dev.launcher.machine.LauncherException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// The command line behind `./kehu bench`: the folder of the checkout, then the names of benchmarks and their options, or
/// `--list`; without names all run.
public final class Main {
  private static final Create CREATE = new Create();
  private static final ImportCustomers IMPORT = new ImportCustomers();
  private static final List<Benchmark> BENCHMARKS =
      List.of(
          new ReadById(),
          new ListPage(),
          CREATE,
          new ThroughGateway(),
          new EventLatency(),
          new OutboxDrain(),
          new Fold(),
          IMPORT,
          new Growth(CREATE, IMPORT),
          new SegmentUpkeep(),
          new Duplicates(),
          new Startup(),
          new CrashRun());

  private Main() {}

  public static void main(String[] arguments) {
    Console console = Console.system();
    List<String> words = Arrays.asList(arguments).subList(1, arguments.length);
    if (words.contains("--list")) {
      BENCHMARKS.forEach(one -> console.say("%-22s %s".formatted(one.name(), one.about())));
      return;
    }
    Options options = Options.of(words);
    boolean good = true;
    try (Lab lab = new Lab(Path.of(arguments[0]), console, options)) {
      console.say(Machine.describe());
      for (Benchmark benchmark : chosen(options.names())) {
        good &= run(benchmark, lab);
      }
    } catch (RuntimeException e) {
      System.err.println("kehu bench: " + e);
      good = false;
    }
    if (!good) {
      System.exit(1);
    }
  }

  /// Where one fails, the others still tell what they find out.
  private static boolean run(Benchmark benchmark, Lab lab) {
    try {
      lab.report().title(benchmark);
      benchmark.run(lab);
      return true;
    } catch (Exception e) {
      lab.report().note("FAILED: " + e);
      return false;
    }
  }

  private static List<Benchmark> chosen(List<String> names) {
    List<String> known = BENCHMARKS.stream().map(Benchmark::name).toList();
    names.stream()
        .filter(name -> !known.contains(name))
        .findFirst()
        .ifPresent(name -> {
          throw new LauncherException("no benchmark " + name + " (./kehu bench --list)");
        });
    return BENCHMARKS.stream()
        .filter(one -> names.isEmpty() || names.contains(one.name()))
        .toList();
  }
}
