package io.kehu.testing.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/// The servers that tests talk to: those named by `KEHU_TEST_PG_URL`, `KEHU_TEST_PG_USER`,
/// `KEHU_TEST_PG_PASSWORD` and `KEHU_TEST_KAFKA`, else servers started on first use and stopped
/// with the JVM.
///
/// What was started is remembered in system properties, not in a field: Quarkus loads this
/// class once per class loader, and the servers must outlive an application restart.
public final class TestServers {

  private static final String PG_URL = "kehu.test.pg.url";
  private static final String KAFKA = "kehu.test.kafka";

  private TestServers() {}

  public static Postgres postgres() {
    return postgresOf(System.getenv())
        .orElseGet(() -> {
          String url = startedOnce(PG_URL, PostgresServer::start);
          return new Postgres(url, "postgres", "postgres");
        });
  }

  /// Bootstrap servers of the broker.
  public static String kafka() {
    return kafkaOf(System.getenv()).orElseGet(() -> startedOnce(KAFKA, KafkaServer::start));
  }

  static Optional<Postgres> postgresOf(Map<String, String> env) {
    return Optional.ofNullable(env.get("KEHU_TEST_PG_URL"))
        .map(url ->
            new Postgres(
                url,
                env.getOrDefault("KEHU_TEST_PG_USER", "postgres"),
                env.getOrDefault("KEHU_TEST_PG_PASSWORD", "postgres")));
  }

  static Optional<String> kafkaOf(Map<String, String> env) {
    return Optional.ofNullable(env.get("KEHU_TEST_KAFKA"));
  }

  private static String startedOnce(String property, Start start) {
    synchronized (Runtime.getRuntime()) {
      String address = System.getProperty(property);
      if (address == null) {
        address = started(start);
        System.setProperty(property, address);
      }
      return address;
    }
  }

  private static String started(Start start) {
    try {
      return start.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Start {
    String start() throws IOException;
  }
}
