package io.kehu.bench.event;

import io.kehu.bench.Benchmark;
import io.kehu.bench.Lab;
import io.kehu.bench.Pause;
import io.kehu.bench.Series;
import io.kehu.bench.machine.Processors;
import io.kehu.bench.population.Crowd;
import io.kehu.bench.postgres.SentStatements;
import io.kehu.dev.demo.api.Api;
import io.kehu.dev.launcher.service.Service;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Whether the members of 200 dynamic segments are kept up while events come in from Kafka: at a steady rate, and as a backlog that tells how many a
/// second would be too many. The other services stand still.
public final class SegmentUpkeep implements Benchmark {
  private static final int PER_SECOND = 500;
  private static final int SECONDS = 60;
  private static final int BACKLOG = 30_000;
  private static final long LOOK_MILLIS = 250;

  @Override
  public String name() {
    return "segments";
  }

  @Override
  public String about() {
    return "200 dynamic segments kept up at 500 events a second with 1,000,000 customers (--customers N for others)";
  }

  @Override
  public void run(Lab lab) throws Exception {
    int size = (int) lab.options().number("customers", 1_000_000);
    Broker broker = new Broker(lab.instance().kafka().bootstrap());
    EnumSet<Service> others = EnumSet.complementOf(EnumSet.of(Service.CUSTOMER, Service.GATEWAY));
    try (Crowd crowd = new Crowd(lab);
        UpkeepLag lag = new UpkeepLag(lab, broker);
        Pause pause = Pause.of(lab.instance(), others)) {
      crowd.growTo(size);
      fill(lab, lag, size);
      Doings doings = new Doings(broker, size);
      steady(lab, lag, doings);
      backlog(lab, lag, doings);
    } finally {
      // Before the others go on.
      for (String topic : Doings.TOPICS) {
        broker.empty(topic);
      }
    }
  }

  private static void fill(Lab lab, UpkeepLag lag, int size) throws Exception {
    lab.console().progress("  filling %d segments".formatted(DynamicSegments.count()));
    lag.await();
    long begun = System.nanoTime();
    DynamicSegments.activate(new Api(lab.instance().ports().gatewayUrl(), lab.login()));
    lag.await();
    double seconds = (System.nanoTime() - begun) / 1e9;
    lab.report()
        .figure(
            new Series(
                "%d segments made and filled".formatted(DynamicSegments.count()),
                "customers/s",
                List.of(size / seconds)));
    lab.settle();
  }

  private static void steady(Lab lab, UpkeepLag lag, Doings doings) throws Exception {
    lab.console().progress("  %d events a second".formatted(PER_SECOND));
    List<UpkeepLag.Look> looks = new ArrayList<>();
    Processors.Reading before = lab.processors().read();
    long[] took = new long[1];
    long turnsBefore = turns(lab);
    double inDatabase =
        new SentStatements(lab.instance(), Service.CUSTOMER.database().orElseThrow())
            .millisPerRequest(() -> {
              looks.addAll(looksWhile(lag, () -> doings.tell(PER_SECOND * SECONDS, PER_SECOND)));
              long told = System.nanoTime();
              lag.await();
              took[0] = System.nanoTime() - told;
              return PER_SECOND * SECONDS;
            });
    lab.report()
        .note(
            "%d events/s for %d s: done %.1f s after the last; meanwhile the oldest due customer waited %.1f s at most, %,d events and %,d due customers at most; goal: keeps up"
                .formatted(
                    PER_SECOND,
                    SECONDS,
                    took[0] / 1e9,
                    looks.stream().mapToDouble(UpkeepLag.Look::ageSeconds).max().orElse(0),
                    looks.stream().mapToLong(UpkeepLag.Look::events).max().orElse(0),
                    looks.stream().mapToLong(UpkeepLag.Look::due).max().orElse(0)));
    lab.report()
        .note(
            "%,d times a customer came into a segment or left one; PostgreSQL works %.2f ms an event"
                .formatted(turns(lab) - turnsBefore, inDatabase));
    lab.report().note(lab.processors().since(before).inWords(Processors.count()));
  }

  private static void backlog(Lab lab, UpkeepLag lag, Doings doings) throws Exception {
    lab.settle();
    lab.console().progress("  a backlog of %,d events".formatted(BACKLOG));
    Processors.Reading before = lab.processors().read();
    long begun = System.nanoTime();
    doings.tell(BACKLOG, 0);
    lag.await();
    double perSecond = BACKLOG * 1e9 / (System.nanoTime() - begun);
    Series backlog =
        new Series("a backlog, taken in and kept up", "events/s", List.of(perSecond));
    lab.report().figure(backlog);
    lab.report()
        .ratio(
            backlog, new Series("goal", "events/s", List.of((double) PER_SECOND)), "≥ 1");
    lab.report().note(lab.processors().since(before).inWords(Processors.count()));
  }

  /// Looks now and then until the work is done.
  private static List<UpkeepLag.Look> looksWhile(UpkeepLag lag, Work work) throws Exception {
    List<UpkeepLag.Look> looks = new ArrayList<>();
    try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
      Future<?> done =
          thread.submit(() -> {
            work.run();
            return null;
          });
      while (!done.isDone()) {
        looks.add(lag.look());
        Thread.sleep(LOOK_MILLIS);
      }
      done.get();
    }
    return looks;
  }

  @FunctionalInterface
  private interface Work {
    void run() throws Exception;
  }

  /// How often customers have come or gone, as the outbox has it.
  private static long turns(Lab lab) throws SQLException {
    try (Connection database = lab.database(Service.CUSTOMER);
        Statement sql = database.createStatement();
        ResultSet row =
            sql.executeQuery(
                "select count(*) from outbox_event where aggregatetype = 'crm.segment'")) {
      row.next();
      return row.getLong(1);
    }
  }
}
