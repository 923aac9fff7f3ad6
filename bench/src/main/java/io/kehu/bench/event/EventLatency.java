package io.kehu.bench.event;

import io.kehu.bench.Benchmark;
import io.kehu.bench.Lab;
import io.kehu.bench.Latencies;
import io.kehu.bench.Series;
import io.kehu.bench.http.Requests;
import io.kehu.bench.http.Token;
import io.kehu.bench.machine.Processors;
import io.kehu.bench.machine.Shares;
import io.kehu.dev.launcher.service.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/// How long an event is on its way at 200 writes a second: new customers, all services up, a consumer of our own.
public final class EventLatency implements Benchmark {
  private static final int PER_SECOND = 200;
  private static final int SECONDS = 15;
  private static final int ROUNDS = 3;
  private static final double P50 = 0.5;
  private static final double P99 = 0.99;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Override
  public String name() {
    return "event-latency";
  }

  @Override
  public String about() {
    return "from a write to a consumer at 200 events a second";
  }

  @Override
  public void run(Lab lab) throws Exception {
    lab.report().note("%d rounds of %d s after one to warm up".formatted(ROUNDS, SECONDS));
    PacedWrites writes =
        new PacedWrites(
            lab.instance().ports().of(Service.CUSTOMER), new Requests(Token.of(lab.login())));
    List<Round> rounds = new ArrayList<>();
    List<Shares> shares = new ArrayList<>();
    for (int round = 0; round <= ROUNDS; round++) {
      lab.settle();
      lab.console().progress("  round " + round);
      Processors.Reading before = lab.processors().read();
      Round one = round(lab, writes);
      if (round > 0) {
        rounds.add(one);
        shares.add(lab.processors().since(before));
      }
    }
    series(lab, rounds, "event written → consumer, p50", Round::told, P50, "ms");
    series(lab, rounds, "event written → consumer, p99", Round::told, P99, "goal < 50 ms");
    series(lab, rounds, "request answered → consumer, p50", Round::answered, P50, "ms");
    series(lab, rounds, "request answered → consumer, p99", Round::answered, P99, "ms");
    lab.report()
        .note(
            "an event bears the time at which it was written into its transaction, so the first two hold the commit too");
    lab.report().note(Shares.together(shares).inWords(Processors.count()));
  }

  /// @param told from the time in the event to its arrival
  /// @param answered from the answer to the request to the arrival of the event; negative where the event was first
  private record Round(Latencies told, Latencies answered) {}

  private static Round round(Lab lab, PacedWrites writes) throws Exception {
    Latencies told = new Latencies();
    Latencies answered = new Latencies();
    try (Arrivals arrivals =
        new Arrivals(new Broker(lab.instance().kafka().bootstrap()), "crm.customer")) {
      Map<String, Instant> written = writes.run(PER_SECOND, SECONDS);
      Instant end = Instant.now().plus(PATIENCE);
      while (!arrivals.bySubject().keySet().containsAll(written.keySet())) {
        if (Instant.now().isAfter(end)) {
          throw new IllegalStateException("an event did not arrive");
        }
        Thread.sleep(100);
      }
      written.forEach((id, at) -> {
        Arrivals.Arrival arrival = Objects.requireNonNull(arrivals.bySubject().get(id));
        told.add(Duration.between(arrival.told(), arrival.came()).toNanos());
        answered.add(Duration.between(at, arrival.came()).toNanos());
      });
    }
    return new Round(told, answered);
  }

  private static void series(
      Lab lab,
      List<Round> rounds,
      String name,
      Function<Round, Latencies> which,
      double part,
      String unit) {
    lab.report()
        .figure(
            new Series(
                name,
                unit,
                rounds.stream().map(round -> which.apply(round).percentile(part)).toList()));
  }
}
