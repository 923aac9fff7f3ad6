package io.kehu.analytics;

import io.kehu.testing.server.Postgres;
import io.kehu.testing.server.TestServers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// A database with an empty model, for figures that need no application around them.
public final class ModelDatabase implements AutoCloseable {
  private final Postgres server = TestServers.postgres();
  private final String name = "model_" + UUID.randomUUID().toString().replace("-", "");
  private final Handle handle;

  public ModelDatabase() {
    handle = Jdbi.create(server.createDatabase(name), server.user(), server.password()).open();
    try (InputStream ddl =
        Objects.requireNonNull(
            ModelDatabase.class.getResourceAsStream("/io/kehu/analytics/model/model.sql"))) {
      handle.createScript(new String(ddl.readAllBytes(), StandardCharsets.UTF_8)).execute();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Handle handle() {
    return handle;
  }

  @Override
  public void close() {
    handle.close();
    server.dropDatabase(name);
  }
}
