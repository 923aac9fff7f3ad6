package io.kehu.bench.crash;

import io.kehu.bench.Benchmark;
import io.kehu.bench.Lab;
import io.kehu.bench.Report;
import io.kehu.bench.crash.check.Broker;
import io.kehu.bench.crash.check.Databases;
import io.kehu.bench.crash.check.EventCheck;
import io.kehu.bench.crash.check.FigureCheck;
import io.kehu.bench.crash.check.Findings;
import io.kehu.bench.crash.check.RecordCheck;
import io.kehu.bench.crash.check.ReplicaCheck;
import io.kehu.bench.crash.check.Settling;
import io.kehu.bench.crash.check.WholeCheck;
import io.kehu.bench.crash.load.Client;
import io.kehu.bench.crash.load.Doors;
import io.kehu.bench.crash.load.Ledger;
import io.kehu.bench.crash.load.Load;
import io.kehu.bench.crash.load.Tokens;
import io.kehu.dev.demo.api.Login;
import io.kehu.dev.launcher.Instance;
import io.kehu.dev.launcher.Platform;
import io.kehu.dev.launcher.service.Service;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/// Kills processes under load and finds out whether anything was lost, doubled or miscounted.
public final class CrashRun implements Benchmark {
  private static final int WRITERS = 6;
  private static final Duration SETTLED_WITHIN = Duration.ofMinutes(10);
  private static final double THROUGH_GATEWAY = 0.6;

  @Override
  public String name() {
    return "crash";
  }

  @Override
  public String about() {
    return "kill -9 of every process under write load; --seed, --minutes (5), --kills (18)";
  }

  @Override
  public void run(Lab lab) throws Exception {
    long seed = lab.options().number("seed", System.currentTimeMillis() % 1_000_000);
    Duration load = Duration.ofMinutes(lab.options().number("minutes", 5));
    int kills = Math.toIntExact(lab.options().number("kills", 18));
    Report report = lab.report();
    report.note("seed %d, %d kills in %d minutes".formatted(seed, kills, load.toMinutes()));
    // What earlier benchmarks left is in no ledger.
    lab.close();
    Instance instance = lab.platform().instance();
    Random random = new Random(seed);
    Ledger ledger = new Ledger();
    HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    Tokens tokens =
        new Tokens(http, new Login(instance.ports().issuer(), "kehu-loader", "kehu-loader-secret"));
    Doors doors = new Doors(instance.ports(), THROUGH_GATEWAY);
    Load writers = new Load(chance -> new Client(http, tokens, doors, ledger, chance), ledger);
    writers.start(WRITERS, random.nextLong());
    new Killer(new Platform(instance, lab.console()), writers::underWay, report::note)
        .carryOut(Kill.plan(random, processes(), Service.CUSTOMER.module(), kills, load), load);
    writers.stop();
    Doors straight = new Doors(instance.ports(), 0);
    reconcile(
        report,
        instance,
        new Settling(new Databases(instance), instance.ports(), http),
        ledger,
        new Client(http, tokens, straight, ledger, random));
  }

  private static List<String> processes() {
    return Stream.concat(
            Stream.of("postgres", "kafka"), Stream.of(Service.values()).map(Service::module))
        .toList();
  }

  private static void reconcile(
      Report report, Instance instance, Settling settling, Ledger ledger, Client client)
      throws Exception {
    Findings findings = new Findings(report::note);
    Databases databases = new Databases(instance);
    report.note("writes were answered: " + ledger.answers());
    findings.none(
        "errors of our own",
        ledger.answers().keySet().stream().filter(answer -> answer.startsWith("500")).toList());
    findings.none("surprising answers", ledger.surprises());
    ledger.doubts().forEach(doubt -> report.note("never answered: " + doubt));
    Map<String, Long> busy = settling.await(SETTLED_WITHIN);
    findings.none("still busy", busy.entrySet());
    new RecordCheck(ledger, client, findings).check();
    new WholeCheck(ledger, databases, client, findings).check();
    new EventCheck(ledger, databases, new Broker(instance), client, findings).check();
    new FigureCheck(ledger, client, findings).check();
    new ReplicaCheck(databases, findings).check();
    if (!findings.differences().isEmpty()) {
      throw new IllegalStateException(findings.differences().size() + " differences");
    }
    report.note("nothing lost, nothing doubled, every figure exact");
  }
}
