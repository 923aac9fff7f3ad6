package io.kehu.bench.http;

import io.kehu.bench.Benchmark;
import io.kehu.bench.Lab;
import io.kehu.bench.Measured;
import io.kehu.bench.Pause;
import io.kehu.bench.Series;
import io.kehu.bench.bulk.ImportCustomers;
import io.kehu.bench.population.Crowd;
import io.kehu.bench.postgres.Ids;
import io.kehu.bench.postgres.PgBench;
import io.kehu.dev.launcher.service.Service;
import java.sql.Connection;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What people and integrators do most, with more and more customers, each beside pgbench or COPY. As many connections as processors, so that a latency
/// is that of the work and not of waiting in line.
public final class Growth implements Benchmark {
  private static final Comparison.Load LOAD = new Comparison.Load(2, 3, Duration.ofSeconds(4));

  /// What the compiler needs of each operation before the first size, and the caches before the next.
  private static final Duration COLD = Duration.ofSeconds(15);

  private static final Duration WARM = Duration.ofSeconds(3);

  private final Create create;
  private final ImportCustomers imports;

  /// @param create that of the other benchmarks of the run, so that no customer is made twice
  public Growth(Create create, ImportCustomers imports) {
    this.create = create;
    this.imports = imports;
  }

  @Override
  public String name() {
    return "growth";
  }

  @Override
  public String about() {
    return "reads, lists, overviews, searches, duplicate checks, creations and imports with 10,000, 100,000 and 1,000,000 customers (--customers N for one size)";
  }

  @Override
  public void run(Lab lab) throws Exception {
    lab.report()
        .note(
            "%d connections, %d rounds of %d s; × is the ratio to pgbench, of imports to COPY; goals with 1,000,000: search p99 < 50 ms, duplicate check < 20 ms, overview p50 < 2 × read"
                .formatted(LOAD.connections(), LOAD.rounds(), LOAD.round().toSeconds()));
    if (PgBench.find().isEmpty()) {
      lab.report().note(PgBench.MISSING);
    }
    GrowthTable table = new GrowthTable();
    EnumSet<Service> others = EnumSet.complementOf(EnumSet.of(Service.CUSTOMER, Service.GATEWAY));
    try (Crowd crowd = new Crowd(lab);
        Pause pause = Pause.of(lab.instance(), others)) {
      List<Integer> sizes = Crowd.sizes(lab);
      for (int size : sizes) {
        crowd.growTo(size);
        measure(lab, crowd, size, /* cold= */ size == sizes.getFirst(), table);
      }
      new Search(new Requests(Token.of(lab.login())), sizes.getLast())
          .tellKinds(lab, LOAD.connections());
    }
    table.lines().forEach(lab.report()::note);
  }

  private void measure(Lab lab, Crowd crowd, int size, boolean cold, GrowthTable table)
      throws Exception {
    Ids ids = crowd.ids(size);
    for (Making made : operations(lab, crowd.database(), ids, size)) {
      // A token is good for as long as one operation takes.
      Operation operation = made.with(new Requests(Token.of(lab.login())));
      Comparison comparison = new Comparison(lab, operation, LOAD);
      comparison.kehu().run(cold ? COLD : WARM);
      Comparison.Outcome outcome = comparison.run(Map.of());
      GrowthTable.Cell cell =
          new GrowthTable.Cell(outcome.latencies().percentile(0.5), ratio(outcome));
      table.add(operation.name(), size, cell);
      tell(lab, operation, size, outcome, cell);
    }
    lab.report()
        .note(
            "overview / read, p50: %.2f"
                .formatted(table.millis("overview", size) / table.millis("read", size)));
    List<Measured> imported = imports.measure(lab);
    Series rows = imported.getFirst().series();
    Series copied = imported.getLast().series();
    imported.forEach(one -> lab.report().figure(one.series()));
    lab.report().limits(imported);
    table.add(
        "import, a row",
        size,
        new GrowthTable.Cell(1000 / rows.median(), rows.over(copied).median()));
  }

  /// Makes the requests of an operation.
  @FunctionalInterface
  private interface Making {
    Operation with(Requests requests) throws Exception;
  }

  private List<Making> operations(Lab lab, Connection database, Ids ids, int size) {
    return List.of(
        requests -> ReadById.operation(requests, ids),
        requests -> Overview.operation(requests, ids),
        ListPage::operation,
        requests -> new Search(requests, size).operation(),
        requests -> DuplicateSearch.operation(requests, database, size),
        requests -> create.operation(lab, requests));
  }

  /// Against pgbench; where it could not be run, against the time that PostgreSQL needs.
  private static double ratio(Comparison.Outcome outcome) {
    Series ours = outcome.measured().getFirst().series();
    return outcome
        .pgbench()
        .map(limit -> ours.over(limit.series()).median())
        .orElseGet(() -> outcome.inDatabase() * ours.median() / 1000 / LOAD.connections());
  }

  private static void tell(
      Lab lab, Operation operation, int size, Comparison.Outcome outcome, GrowthTable.Cell cell) {
    lab.report()
        .note(
            String.format(
                Locale.ROOT,
                "%,9d  %-16s p50 %6.2f ms  p99 %6.2f ms  PostgreSQL %6.2f ms  %,7.0f/s  %.2f×",
                size,
                operation.name(),
                cell.millis(),
                outcome.latencies().percentile(0.99),
                outcome.inDatabase(),
                outcome.measured().getFirst().series().median(),
                cell.ratio()));
  }
}
