package io.kehu.dev.launcher.server;

import io.kehu.dev.launcher.machine.Commands;
import io.kehu.dev.launcher.machine.Daemon;
import io.kehu.dev.launcher.machine.Folders;
import io.kehu.dev.launcher.machine.Readiness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One PostgreSQL server. It listens on this machine only and asks for a password.
///
/// @param programs the unpacked PostgreSQL
/// @param place its data and the user it runs as
/// @param password of the superuser `postgres`
/// @param durable false only for test data: writes are then not forced to the disk
public record Postgres(
    Path programs, PostgresPlace place, Daemon daemon, int port, String password, boolean durable) {

  public static final String SUPERUSER = "postgres";

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration STOPPING = Duration.ofSeconds(30);

  public String url(String database) {
    return "jdbc:postgresql://localhost:%d/%s".formatted(port, database);
  }

  public void start(Readiness readiness) {
    if (daemon.running().isPresent()) {
      readiness.await(daemon, this::answers, PATIENCE);
      return;
    }
    if (!Files.exists(place.data().resolve("PG_VERSION"))) {
      initialise();
    }
    daemon.start(place.user().command(serverCommand()), Map.of());
    readiness.await(daemon, this::answers, PATIENCE);
  }

  /// Ends open sessions and writes what is in memory; the plain signal would wait for every client.
  public void stop() {
    if (daemon.running().isPresent()) {
      List<String> command =
          List.of(program("pg_ctl"), "stop", "-m", "fast", "-w", "-D", place.data().toString());
      Commands.output(place.user().command(command).toArray(String[]::new));
    }
    daemon.stop(STOPPING);
  }

  /// Creates the database and the one role that owns it, or sets that role's password if they exist.
  public void ensureDatabase(String name, String ownerPassword) {
    try (Connection connection = connect();
        Statement sql = connection.createStatement()) {
      boolean known =
          sql.executeQuery("select from pg_roles where rolname = '%s'".formatted(name)).next();
      sql.execute(
          "%s role %s login password '%s'"
              .formatted(known ? "alter" : "create", name, ownerPassword));
      if (!sql.executeQuery("select from pg_database where datname = '%s'".formatted(name))
          .next()) {
        sql.execute("create database %1$s owner %1$s".formatted(name));
        sql.execute("revoke connect, temporary on database %s from public".formatted(name));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("database " + name + " could not be created", e);
    }
  }

  public void ensureStatistics() {
    try (Connection connection = connect();
        Statement sql = connection.createStatement()) {
      sql.execute("create extension if not exists pg_stat_statements");
    } catch (SQLException e) {
      throw new IllegalStateException("pg_stat_statements could not be created", e);
    }
  }

  private void initialise() {
    try {
      Folders.delete(place.data());
      Files.createDirectories(place.data().getParent());
      Files.createDirectory(place.data());
      place.user().give(place.data());
      Path passwordFile = Files.createTempFile("kehu", ".pw");
      try {
        Files.writeString(passwordFile, password);
        place.user().give(passwordFile);
        Commands.run(
            "initdb",
            place.user().command(initCommand(passwordFile)),
            Map.of("LC_ALL", "C"),
            daemon.log().resolveSibling("postgres-init.log"));
      } finally {
        Files.delete(passwordFile);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> initCommand(Path passwordFile) {
    List<String> command = new ArrayList<>();
    command.add(program("initdb"));
    command.addAll(List.of("-D", place.data().toString(), "-U", SUPERUSER));
    command.addAll(List.of("-A", "scram-sha-256", "--pwfile=" + passwordFile));
    command.addAll(
        List.of(
            "-E", "UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"));
    if (!durable) {
      command.add("--no-sync");
    }
    return command;
  }

  private List<String> serverCommand() {
    List<String> command = new ArrayList<>();
    command.addAll(List.of(program("postgres"), "-D", place.data().toString()));
    command.addAll(List.of("-p", Integer.toString(port)));
    setting(command, "listen_addresses=localhost");
    setting(command, "unix_socket_directories=");
    setting(command, "max_connections=300");
    setting(command, "shared_buffers=256MB");
    setting(command, "shared_preload_libraries=pg_stat_statements");
    setting(command, "timezone=UTC");
    setting(command, "log_timezone=UTC");
    if (!durable) {
      setting(command, "fsync=off");
      setting(command, "synchronous_commit=off");
      setting(command, "full_page_writes=off");
    }
    return command;
  }

  private static void setting(List<String> command, String nameAndValue) {
    command.add("-c");
    command.add(nameAndValue);
  }

  private String program(String name) {
    return programs.resolve("bin").resolve(name).toString();
  }

  private boolean answers() {
    try (Connection connection = connect()) {
      return connection.isValid(2);
    } catch (SQLException e) {
      return false;
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(url(SUPERUSER), SUPERUSER, password);
  }
}
