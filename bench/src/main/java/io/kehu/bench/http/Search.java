package io.kehu.bench.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kehu.bench.Benchmark;
import io.kehu.bench.Lab;
import io.kehu.bench.Series;
import io.kehu.bench.population.Population;
import io.kehu.bench.postgres.SentStatements;
import io.kehu.dev.launcher.service.Service;
import java.net.URLEncoder;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/// The search of customers, each kind of query by itself, with more and more customers. What they are found by is written by the service's own job, whose
/// speed is told too.
public final class Search implements Benchmark {
  private static final int CONNECTIONS = 2;
  private static final Duration WARM = Duration.ofSeconds(2);
  private static final Duration ROUND = Duration.ofSeconds(5);
  private static final List<Integer> SIZES = List.of(10_000, 100_000, 1_000_000);
  private static final long LOOK_MILLIS = 2_000;
  private static final long PATIENCE_NANOS = Duration.ofMinutes(20).toNanos();

  @Override
  public String name() {
    return "search";
  }

  @Override
  public String about() {
    return "customers by names, pinyin, numbers and misspelt words among 10,000, 100,000 and 1,000,000 (--customers N for one size)";
  }

  @Override
  public void run(Lab lab) throws Exception {
    lab.report()
        .note(
            "%d connections, %d s each; goal: p99 < 50 ms among 1,000,000"
                .formatted(CONNECTIONS, ROUND.toSeconds()));
    Map<String, Map<Integer, Double>> growth = new TreeMap<>();
    try (Connection database = lab.database(Service.CUSTOMER);
        Statement sql = database.createStatement()) {
      int before = 0;
      for (int size : sizes(lab)) {
        grow(lab, database, sql, before, size);
        before = size;
        Requests requests = new Requests(Token.of(lab.login()));
        for (SearchKind kind : SearchKind.values()) {
          double p99 = measure(lab, requests, kind, size);
          growth.computeIfAbsent(kind.words(), _ -> new TreeMap<>()).put(size, p99);
        }
      }
    }
    growth.forEach((kind, bySize) ->
        lab.report().note("%s, p99 in ms by number of customers: %s".formatted(kind, bySize)));
  }

  private static List<Integer> sizes(Lab lab) {
    int one = (int) lab.options().number("customers", 0);
    return one == 0 ? SIZES : List.of(one);
  }

  private static void grow(Lab lab, Connection database, Statement sql, int from, int to)
      throws Exception {
    lab.console().progress("  %,d customers".formatted(to));
    int wanted = count(sql) + to - from;
    new Population(database).grow(from, to);
    long begun = System.nanoTime();
    int atFirst = count(sql);
    for (int now = atFirst; now < wanted; now = count(sql)) {
      if (System.nanoTime() - begun > PATIENCE_NANOS) {
        throw new IllegalStateException("only %,d of %,d can be found".formatted(now, wanted));
      }
      Thread.sleep(LOOK_MILLIS);
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    lab.report()
        .figure(
            new Series(
                "filled by the job up to %,d".formatted(to),
                "customers/s",
                List.of((wanted - atFirst) / seconds)));
    sql.execute("vacuum (analyze) customer_search, customer_search_word");
    lab.settle();
  }

  private static int count(Statement sql) throws SQLException {
    try (ResultSet row = sql.executeQuery("select count(*) from customer_search")) {
      row.next();
      return row.getInt(1);
    }
  }

  private static double measure(Lab lab, Requests requests, SearchKind kind, int size)
      throws Exception {
    IntFunction<byte[]> request =
        seed ->
            requests.get(
                "/v1/customers?limit=50&q=" + URLEncoder.encode(kind.query(seed, size), UTF_8));
    AtomicInteger seeds = new AtomicInteger();
    ClosedLoop load =
        new ClosedLoop(
            lab.instance().ports().of(Service.CUSTOMER),
            CONNECTIONS,
            200,
            () -> request.apply(seeds.incrementAndGet()));
    lab.console().progress("  %s among %,d".formatted(kind.words(), size));
    load.run(WARM);
    ClosedLoop.Outcome[] outcome = new ClosedLoop.Outcome[1];
    double inDatabase =
        new SentStatements(lab.instance(), Service.CUSTOMER.database().orElseThrow())
            .millisPerRequest(() -> {
              outcome[0] = load.run(ROUND);
              return outcome[0].latencies().count();
            });
    double p99 = outcome[0].latencies().percentile(0.99);
    lab.report()
        .note(
            "%,9d  %-22s p50 %6.1f ms  p99 %6.1f ms  PostgreSQL %6.1f ms  %,7.0f/s"
                .formatted(
                    size,
                    kind.words(),
                    outcome[0].latencies().percentile(0.5),
                    p99,
                    inDatabase,
                    outcome[0].perSecond()));
    return Math.round(p99 * 10) / 10.0;
  }
}
