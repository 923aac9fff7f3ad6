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
import java.util.Map;
import java.util.Optional;

/// An operation, and pgbench with the statements that it sends, in turn.
final class Comparison {
  private static final String DATABASE = Service.CUSTOMER.database().orElseThrow();
  private static final Duration LOOK = Duration.ofSeconds(2);

  private final Lab lab;
  private final Operation operation;
  private final Load load;
  private final ClosedLoop kehu;
  private final SentStatements statements;
  private Latencies latencies = new Latencies();

  /// How both are measured.
  record Load(int connections, int rounds, Duration round) {}

  /// What came of it.
  ///
  /// @param measured Kehu first, then what was named beside it, then pgbench where it could be run
  /// @param latencies of all answers of Kehu
  /// @param inDatabase milliseconds that PostgreSQL runs the statements of a request, planning not counted
  record Outcome(List<Measured> measured, Latencies latencies, double inDatabase) {
    Optional<Measured> pgbench() {
      return measured.stream().filter(one -> one.series().subject().equals("pgbench")).findFirst();
    }
  }

  Comparison(Lab lab, Operation operation, Load load) {
    this.lab = lab;
    this.operation = operation;
    this.load = load;
    this.kehu =
        new ClosedLoop(
            lab.instance().ports().of(Service.CUSTOMER),
            load.connections(),
            operation.status(),
            operation.next());
    this.statements = new SentStatements(lab.instance(), DATABASE);
  }

  ClosedLoop kehu() {
    return kehu;
  }

  /// Kehu must be warm by now.
  Outcome run(Map<String, ClosedLoop> beside) throws Exception {
    List<String> sent = statements.perRequest(this::look);
    double inDatabase = statements.millisPerRequest(this::look);
    Rounds rounds = new Rounds(lab, load.rounds()).of("kehu", "requests/s", this::ask);
    beside.forEach((name, other) ->
        rounds.of(name, "requests/s", () -> other.run(load.round()).perSecond()));
    Optional<PgBench> pgbench = PgBench.find();
    if (pgbench.isPresent() && operation.scripts() != null) {
      PgBench.Script script = operation.scripts().of(sent);
      compareStatements(sent, pgbench.get(), script);
      rounds.of(
          "pgbench", "requests/s", () -> run(pgbench.get(), script, load.round()).perSecond());
    }
    return new Outcome(rounds.run(), latencies, inDatabase);
  }

  private int look() throws IOException, InterruptedException {
    return kehu.run(LOOK).latencies().count();
  }

  private double ask() throws IOException, InterruptedException {
    ClosedLoop.Outcome outcome = kehu.run(load.round());
    latencies = Latencies.together(List.of(latencies, outcome.latencies()));
    return outcome.perSecond();
  }

  private PgBench.Outcome run(PgBench pgbench, PgBench.Script script, Duration time)
      throws IOException, InterruptedException {
    return pgbench.run(lab.instance(), DATABASE, script, load.connections(), time);
  }

  /// A script that does not send what the service sends says nothing about it.
  private void compareStatements(List<String> sent, PgBench pgbench, PgBench.Script script)
      throws Exception {
    List<String> limit = statements.perRequest(() -> run(pgbench, script, LOOK).count());
    lab.report().note("%s: %d statements a request".formatted(operation.name(), sent.size()));
    StatementDifference.between(sent, limit).forEach(lab.report()::note);
  }
}
