package io.kehu.bench.event;

import io.kehu.bench.http.Connection;
import io.kehu.bench.http.Customers;
import io.kehu.bench.http.Requests;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// New customers at a steady rate, whether those before were answered or not.
final class PacedWrites {
  /// Enough that a write which takes a while keeps no other waiting.
  private static final int CONNECTIONS = 16;

  private static final long SECOND = 1_000_000_000;
  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

  private final int port;
  private final Requests requests;
  private final AtomicInteger serial = new AtomicInteger();

  /// @param port of customer-service
  PacedWrites(int port, Requests requests) {
    this.port = port;
    this.requests = requests;
  }

  /// @return when which customer was answered for
  Map<String, Instant> run(int perSecond, int seconds) throws Exception {
    Map<String, Instant> answered = new ConcurrentHashMap<>();
    long begun = System.nanoTime();
    int count = perSecond * seconds;
    try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
      List<Future<?>> all = new ArrayList<>();
      for (int first = 0; first < CONNECTIONS; first++) {
        int from = first;
        all.add(
            threads.submit(() -> {
              try (Connection connection = new Connection(port)) {
                for (int write = from; write < count; write += CONNECTIONS) {
                  waitUntil(begun + write * SECOND / perSecond);
                  answered.put(write(connection), Instant.now());
                }
              }
              return null;
            }));
      }
      for (Future<?> one : all) {
        one.get();
      }
    }
    return answered;
  }

  private String write(Connection connection) throws IOException {
    String body = Customers.row(3, serial.incrementAndGet()).toString();
    Connection.Answer answer =
        connection.ask(requests.post("/v1/customers", UUID.randomUUID().toString(), body));
    Matcher id = ID.matcher(answer.body());
    if (answer.status() != 201 || !id.find()) {
      throw new IOException("answered %d: %s".formatted(answer.status(), answer.body()));
    }
    return id.group(1);
  }

  private static void waitUntil(long nanoTime) {
    for (long left = nanoTime - System.nanoTime(); left > 0; left = nanoTime - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
