package io.kehu.bench.http;

import io.kehu.bench.Latencies;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/// Some connections, each of which asks again as soon as it is answered, as pgbench does.
///
/// @param port of a service on this machine
/// @param status that every answer must have
/// @param next a request; called by all connections at once
public record ClosedLoop(int port, int connections, int status, Supplier<byte[]> next) {
  /// What came of it.
  ///
  /// @param latencies of all answers
  public record Outcome(double perSecond, Latencies latencies) {}

  /// The same with another number of connections.
  public ClosedLoop with(int others) {
    return new ClosedLoop(port, others, status, next);
  }

  /// Asks for some time.
  ///
  /// @throws IOException if something else than the wanted status came back
  public Outcome run(Duration time) throws IOException, InterruptedException {
    long begun = System.nanoTime();
    long end = begun + time.toNanos();
    List<Latencies> parts = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
      List<Future<Latencies>> running = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        running.add(threads.submit(() -> askUntil(end)));
      }
      for (Future<Latencies> one : running) {
        parts.add(one.get());
      }
    } catch (ExecutionException e) {
      throw new IOException("the load broke off: " + e.getCause(), e.getCause());
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    Latencies all = Latencies.together(parts);
    return new Outcome(all.count() / seconds, all);
  }

  private Latencies askUntil(long end) throws IOException {
    Latencies latencies = new Latencies();
    try (Connection connection = new Connection(port)) {
      for (long now = System.nanoTime(); now < end; ) {
        Connection.Answer answer = connection.ask(next.get());
        if (answer.status() != status) {
          throw new IOException("answered %d: %s".formatted(answer.status(), answer.body()));
        }
        long then = System.nanoTime();
        latencies.add(then - now);
        now = then;
      }
    }
    return latencies;
  }
}
