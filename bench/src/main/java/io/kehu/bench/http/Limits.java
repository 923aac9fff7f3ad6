package io.kehu.bench.http;

import io.kehu.bench.Lab;
import io.kehu.bench.Latencies;
import io.kehu.bench.Measured;
import io.kehu.bench.postgres.PgBench;
import io.kehu.dev.launcher.service.Service;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// An operation beside its two limits: pgbench with the statements that it sends, and `/v1/me`, which checks a token and writes JSON but asks no database.
final class Limits {
  private static final Comparison.Load LOAD = new Comparison.Load(16, 5, Duration.ofSeconds(6));

  private Limits() {}

  static void compare(Lab lab, Requests requests, Operation operation) throws Exception {
    lab.report()
        .note(
            "%d connections, %d rounds of %d s"
                .formatted(LOAD.connections(), LOAD.rounds(), LOAD.round().toSeconds()));
    byte[] me = requests.get("/v1/me");
    ClosedLoop bare =
        new ClosedLoop(
            lab.instance().ports().of(Service.CUSTOMER), LOAD.connections(), 200, () -> me);
    Comparison comparison = new Comparison(lab, operation, LOAD);
    lab.report().note(WarmUp.run(lab, "bare endpoint", bare));
    lab.report().note(WarmUp.run(lab, "kehu", comparison.kehu()));
    report(lab, comparison.run(Map.of("bare endpoint", bare)));
  }

  private static void report(Lab lab, Comparison.Outcome outcome) {
    List<Measured> measured = outcome.measured();
    measured.forEach(one -> lab.report().figure(one.series()));
    Measured ours = measured.getFirst();
    for (Measured limit : measured.subList(1, measured.size())) {
      boolean pgbench = limit.series().subject().equals("pgbench");
      lab.report().ratio(ours.series(), limit.series(), pgbench ? "≥ 0.6" : "");
    }
    Latencies latencies = outcome.latencies();
    lab.report()
        .note(
            "kehu answered within %.1f ms (p50), %.1f ms (p99)"
                .formatted(latencies.percentile(0.5), latencies.percentile(0.99)));
    lab.report().note("processor time of a request: " + ours.shares().perPiece(latencies.count()));
    lab.report().limits(measured);
    if (outcome.pgbench().isEmpty()) {
      lab.report().note(PgBench.MISSING);
    }
  }
}
