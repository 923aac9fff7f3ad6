package io.kehu.dev.launcher.service;

import io.kehu.dev.launcher.machine.Daemon;
import io.kehu.dev.launcher.machine.Readiness;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// One of Kehu's own processes on this machine.
///
/// @param jar what the build left in the module's folder; missing while a module has nothing to run
/// @param env where its database, the broker and the issuer are
public record ServiceProcess(
    Service service, Path jar, Daemon daemon, int port, Map<String, String> env) {

  private static final Duration PATIENCE = Duration.ofSeconds(300);
  private static final Duration STOPPING = Duration.ofSeconds(20);

  public static Path jarOf(Path checkout, Service service) {
    return checkout.resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
  }

  public boolean isBuilt() {
    return Files.exists(jar);
  }

  public void start(Readiness readiness) {
    if (daemon.running().isEmpty()) {
      daemon.start(command(), env);
    }
    readiness.await(daemon, () -> readiness.answers(readyUrl()), PATIENCE);
  }

  public String readyUrl() {
    return "http://localhost:%d/q/health/ready".formatted(port);
  }

  public void stop() {
    daemon.stop(STOPPING);
  }

  private List<String> command() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-Xmx%dm".formatted(service.heapMegabytes()),
        "-XX:+ExitOnOutOfMemoryError",
        "--enable-native-access=ALL-UNNAMED",
        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
        "-jar",
        jar.toString());
  }
}
