package io.kehu.bench.population;

import io.kehu.bench.Lab;
import io.kehu.bench.Series;
import io.kehu.bench.postgres.Ids;
import io.kehu.dev.launcher.service.Service;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/// The generated customers of a platform, more and more of them. What they are found by and compared by is written by the service's own jobs, as after an
/// upgrade; a step is done when those are through.
public final class Crowd implements AutoCloseable {
  private static final List<Integer> SIZES = List.of(10_000, 100_000, 1_000_000);
  private static final int SAMPLE = 20_000;
  private static final long LOOK_MILLIS = 2_000;
  private static final long PATIENCE_NANOS = Duration.ofMinutes(40).toNanos();

  private static final String READY =
      """
      select (select count(*) from customer_search)
        - (select count(*) from customer where match_version < 1)
      """;

  private final Lab lab;
  private final Connection database;

  public Crowd(Lab lab) throws SQLException {
    this.lab = lab;
    this.database = lab.database(Service.CUSTOMER);
  }

  /// As `--customers` says, else 10,000, 100,000 and 1,000,000.
  public static List<Integer> sizes(Lab lab) {
    int one = (int) lab.options().number("customers", 0);
    return one == 0 ? SIZES : List.of(one);
  }

  /// Adds customers until there are so many generated ones.
  public void growTo(int size) throws Exception {
    int before = Population.size(database);
    if (before < size) {
      lab.console().progress("  %,d customers".formatted(size));
      int known = count(READY);
      new Population(database).grow(before, size);
      awaitJobs(known + size - before, size);
      lab.settle();
    }
  }

  private void awaitJobs(int wanted, int size) throws Exception {
    long begun = System.nanoTime();
    int atFirst = count(READY);
    for (int now = atFirst; now < wanted; now = count(READY)) {
      if (System.nanoTime() - begun > PATIENCE_NANOS) {
        throw new IllegalStateException("only %,d of %,d are ready".formatted(now, wanted));
      }
      Thread.sleep(LOOK_MILLIS);
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    lab.report()
        .figure(
            new Series(
                "made ready by the jobs up to %,d".formatted(size),
                "customers/s",
                List.of((wanted - atFirst) / seconds)));
    try (Statement sql = database.createStatement()) {
      sql.execute(
          "vacuum (analyze) customer, customer_block, customer_search, customer_search_word");
    }
  }

  private int count(String query) throws SQLException {
    try (Statement sql = database.createStatement();
        ResultSet row = sql.executeQuery(query)) {
      row.next();
      return row.getInt(1);
    }
  }

  /// Some of the first, spread evenly.
  ///
  /// @param size how many there are, at least twenty
  public Ids ids(int size) throws SQLException {
    int step = Math.max(1, size / SAMPLE);
    List<UUID> some =
        IntStream.iterate(1, serial -> serial <= size, serial -> serial + step)
            .mapToObj(serial -> GeneratedCustomer.of(serial).id())
            .toList();
    return Ids.saved(database, some);
  }

  public Connection database() {
    return database;
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
