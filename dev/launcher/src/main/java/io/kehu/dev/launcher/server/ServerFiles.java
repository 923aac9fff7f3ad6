package io.kehu.dev.launcher.server;

import io.kehu.dev.launcher.build.Maven;
import io.kehu.dev.launcher.machine.Console;
import io.kehu.dev.launcher.machine.Folders;
import io.kehu.dev.launcher.machine.Home;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/// The programs of PostgreSQL, Kafka and Keycloak under `.kehu/servers`, one folder per version, fetched once through
/// Maven.
public final class ServerFiles {

  private final Home home;
  private final Console console;
  private final Properties versions = new Properties();

  public ServerFiles(Home home, Console console) {
    this.home = home;
    this.console = console;
    try (InputStream in = ServerFiles.class.getResourceAsStream("versions.properties")) {
      versions.load(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path kafka() {
    return folder("kafka");
  }

  public Path keycloak() {
    return folder("keycloak");
  }

  /// Where the PostgreSQL programs lie, in the checkout or in a folder that an unprivileged user can reach.
  public Path postgres(PostgresPlace place) {
    return place.programs().resolve("postgres-" + versions.getProperty("postgres"));
  }

  /// Fetches and unpacks what is missing.
  public void ensure(PostgresPlace place, boolean withKeycloak) {
    List<String> missing = new ArrayList<>();
    if (!Files.exists(postgres(place))) {
      missing.add("postgres");
    }
    if (!Files.exists(kafka())) {
      missing.add("kafka");
    }
    if (withKeycloak && !Files.exists(keycloak())) {
      missing.add("keycloak");
    }
    if (!missing.isEmpty()) {
      fetch(missing, place);
    }
  }

  private void fetch(List<String> missing, PostgresPlace place) {
    console.say("Fetching " + String.join(", ", missing) + " (once; all three are about 250 MB)");
    Path fetched = home.servers().resolve("fetched");
    Folders.delete(fetched);
    List<String> arguments = new ArrayList<>();
    arguments.add("-f");
    arguments.add("dev/launcher/servers/pom.xml");
    arguments.add("-P" + String.join(",", missing));
    arguments.add("-Dservers.dir=" + fetched);
    arguments.add(
        "-Dpostgres.platform="
            + platform(System.getProperty("os.name"), System.getProperty("os.arch")));
    versions
        .stringPropertyNames()
        .forEach(
            name -> arguments.add("-D%s.version=%s".formatted(name, versions.getProperty(name))));
    arguments.add("validate");
    new Maven(home, console)
        .run("fetching the servers", arguments, home.shared().resolve("servers.log"));
    console.progress("unpacking");
    try {
      unpack(missing, fetched, place);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Folders.delete(fetched);
  }

  private void unpack(List<String> missing, Path fetched, PostgresPlace place) throws IOException {
    for (String server : missing) {
      switch (server) {
        case "postgres" ->
            Archives.unpackTxzInJar(fetched.resolve("postgres.jar"), postgres(place));
        case "kafka" -> Files.move(fetched.resolve("kafka"), kafka());
        default -> Archives.unpackZip(fetched.resolve("keycloak.zip"), keycloak());
      }
    }
  }

  private Path folder(String server) {
    return home.servers().resolve(server + "-" + versions.getProperty(server));
  }

  /// The classifier that the PostgreSQL artefact has for a system, in the words of the JVM's `os.name` and `os.arch`.
  static String platform(String os, String arch) {
    String system = os.toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
    String processor =
        switch (arch) {
          case "aarch64", "arm64" -> "arm64v8";
          case "x86_64", "amd64" -> "amd64";
          default -> arch;
        };
    boolean musl = system.equals("linux") && Files.exists(Path.of("/etc/alpine-release"));
    return system + "-" + processor + (musl ? "-alpine" : "");
  }
}
