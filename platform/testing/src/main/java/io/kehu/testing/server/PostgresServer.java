package io.kehu.testing.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;

/// Starts PostgreSQL from the binaries on the class path, locale and encoding as in production.
/// Durability is off: a test server that crashes is thrown away. The library itself ends it in
/// a shutdown hook.
final class PostgresServer {

  private PostgresServer() {}

  static String start() throws IOException {
    return EmbeddedPostgres.builder()
        .setLocaleConfig("locale-provider", "builtin")
        .setLocaleConfig("builtin-locale", "C.UTF-8")
        .setServerConfig("fsync", "off")
        .setServerConfig("full_page_writes", "off")
        .setServerConfig("shared_buffers", "128MB")
        .setPGStartupWait(Duration.ofSeconds(60))
        .start()
        .getJdbcUrl("postgres", "postgres");
  }
}
