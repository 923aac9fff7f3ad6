package io.kehu.dev.launcher;

import io.kehu.dev.launcher.machine.Console;
import io.kehu.dev.launcher.machine.Daemon;
import io.kehu.dev.launcher.machine.Folders;
import io.kehu.dev.launcher.machine.Home;
import io.kehu.dev.launcher.machine.PidFile;
import io.kehu.dev.launcher.machine.Readiness;
import io.kehu.dev.launcher.machine.TcpPort;
import io.kehu.dev.launcher.server.Kafka;
import io.kehu.dev.launcher.server.Postgres;
import io.kehu.dev.launcher.server.PostgresPlace;
import io.kehu.dev.launcher.server.ServerFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/// One PostgreSQL and one Kafka for a whole test run, on free ports and in a folder that is deleted at the end.
final class TestServers implements AutoCloseable {

  /// Random enough for servers that live for minutes and listen on this machine only.
  private final String password =
      new java.math.BigInteger(128, new java.security.SecureRandom()).toString(36);

  private final Path folder;
  private final Postgres postgres;
  private final Kafka kafka;

  TestServers(Home home, Console console) {
    ServerFiles files = new ServerFiles(home.create(), console);
    PostgresPlace place = PostgresPlace.of(home);
    files.ensure(place, false);
    folder = temporaryFolder();
    postgres =
        new Postgres(
            files.postgres(place),
            place.withData(folder.resolve("postgres-data")),
            daemon("postgres"),
            TcpPort.anyFree().number(),
            password,
            false);
    kafka =
        new Kafka(
            files.kafka(),
            folder.resolve("kafka-data"),
            daemon("kafka"),
            TcpPort.anyFree().number(),
            TcpPort.anyFree().number(),
            true);
  }

  void start() {
    Readiness readiness = new Readiness();
    postgres.start(readiness);
    kafka.start(readiness);
  }

  /// How the tests find the servers.
  Map<String, String> environment() {
    return Map.of(
        "KEHU_TEST_PG_URL",
        postgres.url(Postgres.SUPERUSER),
        "KEHU_TEST_PG_USER",
        Postgres.SUPERUSER,
        "KEHU_TEST_PG_PASSWORD",
        password,
        "KEHU_TEST_KAFKA",
        kafka.bootstrap());
  }

  /// Also called when the run is interrupted, and then perhaps twice.
  @Override
  public synchronized void close() {
    kafka.stop();
    postgres.stop();
    Folders.delete(folder);
  }

  private Daemon daemon(String name) {
    return new Daemon(
        name, folder.resolve(name + ".log"), new PidFile(folder.resolve(name + ".pid")));
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory(
          "kehu-test",
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
