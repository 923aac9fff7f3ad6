package io.kehu.bench.http;

import io.kehu.bench.Lab;
import io.kehu.bench.Latencies;
import io.kehu.bench.Measured;
import io.kehu.bench.Rounds;
import io.kehu.bench.postgres.PgBench;
import io.kehu.bench.postgres.SentStatements;
import io.kehu.bench.postgres.StatementDifference;
import io.kehu.dev.launcher.service.Service;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// An endpoint of customer-service beside its two limits: pgbench with the statements that it sends, and `/v1/me`, which checks a token and writes JSON
/// but asks no database.
final class Limits {
  private static final String DATABASE = Service.CUSTOMER.database().orElseThrow();
  private static final int CONNECTIONS = 16;
  private static final int ROUNDS = 5;
  private static final Duration ROUND = Duration.ofSeconds(6);
  private static final Duration LOOK = Duration.ofSeconds(2);

  private final Lab lab;
  private final ClosedLoop kehu;
  private final ClosedLoop bare;
  private Latencies latencies = new Latencies();

  /// @param status of the answers
  Limits(Lab lab, int status, Supplier<byte[]> next, Requests requests) {
    this.lab = lab;
    int port = lab.instance().ports().of(Service.CUSTOMER);
    this.kehu = new ClosedLoop(port, CONNECTIONS, status, next);
    byte[] me = requests.get("/v1/me");
    this.bare = new ClosedLoop(port, CONNECTIONS, 200, () -> me);
  }

  /// Makes a script of the statements.
  @FunctionalInterface
  interface ScriptOf {
    /// @param sent by one request
    PgBench.Script of(List<String> sent) throws Exception;
  }

  void compare(ScriptOf scripts) throws Exception {
    lab.report()
        .note(
            "%d connections, %d rounds of %d s".formatted(CONNECTIONS, ROUNDS, ROUND.toSeconds()));
    WarmUp.run(lab, "bare endpoint", bare);
    WarmUp.run(lab, "kehu", kehu);
    List<String> sent =
        new SentStatements(lab.instance(), DATABASE)
            .perRequest(() -> kehu.run(LOOK).latencies().count());
    Rounds rounds =
        new Rounds(lab, ROUNDS)
            .of("kehu", "requests/s", this::askKehu)
            .of("bare endpoint", "requests/s", () -> bare.run(ROUND).perSecond());
    Optional<PgBench> pgbench = PgBench.find();
    if (pgbench.isPresent()) {
      PgBench.Script script = scripts.of(sent);
      compareStatements(sent, pgbench.get(), script);
      rounds.of("pgbench", "requests/s", () -> run(pgbench.get(), script, ROUND).perSecond());
    }
    report(rounds.run());
    if (pgbench.isEmpty()) {
      lab.report().note(PgBench.MISSING);
    }
  }

  private double askKehu() throws IOException, InterruptedException {
    ClosedLoop.Outcome outcome = kehu.run(ROUND);
    latencies = Latencies.together(List.of(latencies, outcome.latencies()));
    return outcome.perSecond();
  }

  private PgBench.Outcome run(PgBench pgbench, PgBench.Script script, Duration time)
      throws IOException, InterruptedException {
    return pgbench.run(lab.instance(), DATABASE, script, CONNECTIONS, time);
  }

  /// A script that does not send what the service sends says nothing about it.
  private void compareStatements(List<String> sent, PgBench pgbench, PgBench.Script script)
      throws Exception {
    List<String> limit =
        new SentStatements(lab.instance(), DATABASE)
            .perRequest(() -> run(pgbench, script, LOOK).count());
    lab.report().note("%d statements a request".formatted(sent.size()));
    StatementDifference.between(sent, limit).forEach(lab.report()::note);
  }

  private void report(List<Measured> measured) {
    measured.forEach(one -> lab.report().figure(one.series()));
    Measured ours = measured.getFirst();
    for (Measured limit : measured.subList(1, measured.size())) {
      boolean pgbench = limit.series().subject().equals("pgbench");
      lab.report().ratio(ours.series(), limit.series(), pgbench ? "≥ 0.6" : "");
    }
    lab.report()
        .note(
            "kehu answered within %.1f ms (p50), %.1f ms (p99)"
                .formatted(latencies.percentile(0.5), latencies.percentile(0.99)));
    lab.report().note("processor time of a request: " + ours.shares().perPiece(latencies.count()));
    lab.report().limits(measured);
  }
}
