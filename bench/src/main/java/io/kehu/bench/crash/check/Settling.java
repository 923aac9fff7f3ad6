package io.kehu.bench.crash.check;

import io.kehu.dev.launcher.Ports;
import io.kehu.dev.launcher.service.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/// Waits until nothing moves any more: nothing to send, nothing to read, no job under way, for longer than the slowest of the periodic jobs pauses.
public final class Settling {
  /// Customers are ranked once a minute, and that tells of changes.
  private static final Duration QUIET = Duration.ofSeconds(70);

  private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

  private final Databases databases;
  private final Ports ports;
  private final HttpClient http;

  public Settling(Databases databases, Ports ports, HttpClient http) {
    this.databases = databases;
    this.ports = ports;
    this.http = http;
  }

  /// @return what still moves after that time; empty where all is quiet
  public Map<String, Long> await(Duration patience)
      throws SQLException, IOException, InterruptedException {
    Instant end = Instant.now().plus(patience);
    Instant quietSince = Instant.now();
    long events = -1;
    while (true) {
      Map<String, Long> busy = busy();
      long now = events();
      if (!busy.isEmpty() || now != events) {
        quietSince = Instant.now();
        events = now;
      }
      if (Instant.now().isAfter(quietSince.plus(QUIET)) || Instant.now().isAfter(end)) {
        return busy;
      }
      Thread.sleep(LOOK_EVERY);
    }
  }

  private long events() throws SQLException {
    long events = 0;
    for (Service service : Service.behindTheGateway()) {
      events += databases.number(service, "select last_position from outbox_relay");
    }
    return events;
  }

  private Map<String, Long> busy() throws SQLException, IOException, InterruptedException {
    Map<String, Long> busy = new TreeMap<>();
    for (Service service : Service.behindTheGateway()) {
      busy.put(
          service.module() + " outbox",
          databases.number(
              service,
              """
              select last_position - sent_position
                + (select count(*) from outbox_event where position is null)
              from outbox_relay
              """));
      busy.put(
          service.module() + " jobs",
          databases.number(
              service,
              // Nobody sends any more: what is still being received was cut short, and sent again.
              "select count(*) from job where state in ('WAITING', 'RUNNING')"));
      busy.put(service.module() + " lag", lag(service));
    }
    busy.values().removeIf(count -> count == 0);
    return busy;
  }

  /// Events of its topics that the service has not taken in, as it says itself: what does not concern it moves its position, but not in the database.
  private long lag(Service service) throws IOException, InterruptedException {
    URI metrics = URI.create("http://localhost:%d/q/metrics".formatted(ports.of(service)));
    String text =
        http.send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString()).body();
    return text.lines()
        .filter(line -> line.startsWith("kehu_events_lag") || line.startsWith("kehu_folds_lag"))
        .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }
}
