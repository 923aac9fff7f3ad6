package io.kehu.bench.event;

import io.kehu.bench.Lab;
import io.kehu.dev.launcher.service.Service;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/// How far customer-service is behind: events that it has yet to take in, and customers that are due.
final class UpkeepLag implements AutoCloseable {
  private static final String CONSUMED =
      "select topic, sum(next_offset) from consumer_offset group by topic";
  private static final String WAITING =
      """
      select (select count(*) from customer_due), coalesce((select min(seq) from customer_due), 0),
        (select last_value from customer_due_seq_seq), (select count(*) from customer_fill)
      """;

  private final Connection database;
  private final KafkaConsumer<String, byte[]> consumer;
  private final long begun = System.nanoTime();

  /// When which entry of the queue was the newest.
  private final TreeMap<Long, Long> newest = new TreeMap<>();

  /// @param events not taken in yet
  /// @param due entries of the queue
  /// @param ageSeconds of the oldest entry; as exact as one looks often
  /// @param filling parts that are being worked out for all customers
  record Look(long events, long due, double ageSeconds, long filling) {
    boolean isNothing() {
      return events == 0 && due == 0 && filling == 0;
    }
  }

  UpkeepLag(Lab lab, Broker broker) throws SQLException {
    this.database = lab.database(Service.CUSTOMER);
    this.consumer = broker.consumer(1);
  }

  Look look() throws SQLException {
    long events = events();
    try (Statement sql = database.createStatement();
        ResultSet row = sql.executeQuery(WAITING)) {
      row.next();
      long now = System.nanoTime() - begun;
      newest.putIfAbsent(row.getLong(3), now);
      Map.Entry<Long, Long> since = newest.ceilingEntry(row.getLong(2));
      double age = row.getLong(1) == 0 || since == null ? 0 : (now - since.getValue()) / 1e9;
      return new Look(events, row.getLong(1), age, row.getLong(4));
    }
  }

  /// Waits until nothing is left to do.
  void await() throws SQLException, InterruptedException {
    while (!look().isNothing()) {
      Thread.sleep(50);
    }
  }

  private long events() throws SQLException {
    Map<String, Long> consumed = new TreeMap<>();
    try (Statement sql = database.createStatement();
        ResultSet row = sql.executeQuery(CONSUMED)) {
      while (row.next()) {
        consumed.put(row.getString(1), row.getLong(2));
      }
    }
    Map<String, Long> ends =
        consumer.endOffsets(Broker.partitions(consumer, Doings.TOPICS)).entrySet().stream()
            .collect(
                Collectors.groupingBy(
                    end -> end.getKey().topic(), Collectors.summingLong(Map.Entry::getValue)));
    return ends.entrySet().stream()
        .mapToLong(end -> end.getValue() - consumed.getOrDefault(end.getKey(), 0L))
        .sum();
  }

  @Override
  public void close() throws SQLException {
    consumer.close();
    database.close();
  }
}
