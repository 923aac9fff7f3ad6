package io.kehu.bench.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kehu.bench.Lab;
import io.kehu.bench.postgres.SentStatements;
import io.kehu.dev.launcher.service.Service;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/// The search of generated customers: all kinds of queries in turn, or one kind by itself. Each asks for something else each time.
///
/// @param size how many customers there are
record Search(Requests requests, int size) {
  private static final Duration ROUND = Duration.ofSeconds(4);

  Operation operation() {
    SearchKind[] kinds = SearchKind.values();
    return operation("search", seed -> kinds[seed % kinds.length]);
  }

  private Operation operation(String name, IntFunction<SearchKind> kind) {
    AtomicInteger seeds = new AtomicInteger();
    return new Operation(
        name,
        200,
        () -> {
          int seed = seeds.incrementAndGet();
          return request(kind.apply(seed).query(seed, size));
        },
        null);
  }

  private byte[] request(String query) {
    return requests.get("/v1/customers?limit=50&q=" + URLEncoder.encode(query, UTF_8));
  }

  /// A line for each kind, which tells where the time goes.
  void tellKinds(Lab lab, int connections) throws Exception {
    for (SearchKind kind : SearchKind.values()) {
      lab.console().progress("  %s among %,d".formatted(kind.words(), size));
      tell(lab, operation(kind.words(), _ -> kind), connections);
    }
  }

  private static void tell(Lab lab, Operation operation, int connections) throws Exception {
    ClosedLoop load =
        new ClosedLoop(
            lab.instance().ports().of(Service.CUSTOMER), connections, 200, operation.next());
    ClosedLoop.Outcome[] outcome = new ClosedLoop.Outcome[1];
    double inDatabase =
        new SentStatements(lab.instance(), Service.CUSTOMER.database().orElseThrow())
            .millisPerRequest(() -> {
              outcome[0] = load.run(ROUND);
              return outcome[0].latencies().count();
            });
    lab.report()
        .note(
            "    %-22s p50 %6.1f ms  p99 %6.1f ms  PostgreSQL %6.1f ms  %,7.0f/s"
                .formatted(
                    operation.name(),
                    outcome[0].latencies().percentile(0.5),
                    outcome[0].latencies().percentile(0.99),
                    inDatabase,
                    outcome[0].perSecond()));
  }
}
