package io.kehu.bench.http;

import io.kehu.bench.Benchmark;
import io.kehu.bench.Lab;
import io.kehu.bench.Measured;
import io.kehu.bench.Rounds;
import io.kehu.bench.postgres.Ids;
import io.kehu.dev.launcher.service.Service;
import java.time.Duration;
import java.util.List;

/// What the gateway costs: the same reads through it and past it.
public final class ThroughGateway implements Benchmark {
  private static final int CONNECTIONS = 16;
  private static final int ROUNDS = 5;
  private static final Duration FULL = Duration.ofSeconds(6);
  private static final Duration LOW = Duration.ofSeconds(3);
  private static final double HALF = 0.5;

  @Override
  public String name() {
    return "gateway";
  }

  @Override
  public String about() {
    return "one customer by id through the gateway, against a direct call";
  }

  @Override
  public void run(Lab lab) throws Exception {
    Ids ids = Customers.ids(lab);
    Requests requests = new Requests(Token.of(lab.login()));
    ClosedLoop direct = load(lab, Service.CUSTOMER, "/v1/customers/", ids, requests);
    ClosedLoop through = load(lab, Service.GATEWAY, "/api/customer/v1/customers/", ids, requests);
    lab.report()
        .note(
            "%d rounds: %d connections for %d s, then one for %d s"
                .formatted(ROUNDS, CONNECTIONS, FULL.toSeconds(), LOW.toSeconds()));
    lab.report().note(WarmUp.run(lab, "direct", direct));
    lab.report().note(WarmUp.run(lab, "gateway", through));

    List<Measured> full =
        new Rounds(lab, ROUNDS)
            .of("gateway", "requests/s", () -> through.run(FULL).perSecond())
            .of("direct", "requests/s", () -> direct.run(FULL).perSecond())
            .run();
    List<Measured> low =
        new Rounds(lab, ROUNDS)
            .of("gateway, one connection, p50", "ms", () -> median(through))
            .of("direct, one connection, p50", "ms", () -> median(direct))
            .run();
    full.forEach(one -> lab.report().figure(one.series()));
    lab.report().ratio(full.get(0).series(), full.get(1).series(), "≥ 0.6");
    low.forEach(one -> lab.report().figure(one.series()));
    lab.report()
        .figure(
            low.get(0)
                .series()
                .minus(low.get(1).series(), "added by the gateway, p50", "goal < 2 ms"));
    lab.report().limits(full);
  }

  private static ClosedLoop load(
      Lab lab, Service service, String path, Ids ids, Requests requests) {
    return new ClosedLoop(
        lab.instance().ports().of(service),
        CONNECTIONS,
        200,
        () -> requests.get(path + ids.any()));
  }

  private static double median(ClosedLoop load) throws Exception {
    return load.with(1).run(LOW).latencies().percentile(HALF);
  }
}
