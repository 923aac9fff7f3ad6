package io.kehu.dev.launcher.server;

import io.kehu.dev.launcher.machine.Commands;
import io.kehu.dev.launcher.machine.Daemon;
import io.kehu.dev.launcher.machine.Readiness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Keycloak with the realm `kehu`. Its Java program is started directly, not through `kc.sh`: the script stays between
/// us and the process, and would be all that a signal reaches.
///
/// @param programs the unpacked distribution
/// @param realm the realm file; imported only while the database does not hold the realm
/// @param publicUrl where tokens say they come from
/// @param gatewayUrl where the browser client may be sent back to
public record Keycloak(
    Path programs,
    Path realm,
    Daemon daemon,
    int port,
    int managementPort,
    String publicUrl,
    String gatewayUrl,
    Map<String, String> databaseAndAdmin) {

  private static final Duration PATIENCE = Duration.ofSeconds(300);
  private static final Duration STOPPING = Duration.ofSeconds(20);
  private static final String BUILT = "built-for-kehu";
  private static final String GATEWAY_IN_REALM = "http://localhost:8080";

  /// Begins to start; [#awaitReady] waits for the end of it.
  public void start() {
    if (daemon.running().isPresent()) {
      return;
    }
    buildOnce();
    placeRealm();
    List<String> command =
        java(
            "start",
            "--optimized",
            "--import-realm",
            "--http-enabled=true",
            "--http-host=localhost",
            "--http-port=" + port,
            "--http-management-port=" + managementPort,
            "--hostname=" + publicUrl,
            "--log-level=warn,org.keycloak.exportimport:info,io.quarkus:info");
    daemon.start(command, databaseAndAdmin);
  }

  public void awaitReady(Readiness readiness) {
    readiness.await(daemon, () -> readiness.answers(readyUrl()), PATIENCE);
  }

  public String readyUrl() {
    return "http://localhost:%d/health/ready".formatted(managementPort);
  }

  public void stop() {
    daemon.stop(STOPPING);
  }

  /// Keycloak moves what never changes out of its start into a build; needed once per unpacked version.
  private void buildOnce() {
    Path built = programs.resolve(BUILT);
    if (Files.exists(built)) {
      return;
    }
    List<String> command =
        java(
            "build",
            "--db=postgres",
            "--health-enabled=true",
            "--metrics-enabled=true",
            "--cache=local");
    Commands.run(
        "building Keycloak", command, Map.of(), daemon.log().resolveSibling("keycloak-build.log"));
    try {
      Files.createFile(built);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void placeRealm() {
    try {
      Path folder = Files.createDirectories(programs.resolve("data/import"));
      String text = Files.readString(realm).replace(GATEWAY_IN_REALM, gatewayUrl);
      Files.writeString(folder.resolve("kehu-realm.json"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What `kc.sh` would run, with a heap that fits beside the rest of the platform.
  private List<String> java(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xms64m", "-Xmx512m", "-XX:+UseSerialGC", "-XX:MaxMetaspaceSize=256m"));
    command.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8"));
    for (String opened :
        List.of("java.util", "java.util.concurrent", "java.security", "java.lang")) {
      command.add("--add-opens=java.base/%s=ALL-UNNAMED".formatted(opened));
    }
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of("-Duser.language=en", "-Duser.country=US"));
    command.add("-Dkc.home.dir=" + programs);
    command.add("-Djboss.server.config.dir=" + programs.resolve("conf"));
    command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
    command.add("-Dpicocli.disable.closures=true");
    command.add("-Dquarkus-log-max-startup-records=10000");
    command.add(
        "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
            + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory");
    command.addAll(List.of("-cp", programs.resolve("lib/quarkus-run.jar").toString()));
    command.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
    command.addAll(List.of(arguments));
    return command;
  }
}
