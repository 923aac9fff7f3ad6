package io.kehu.dev.launcher.service;

import io.kehu.dev.launcher.machine.Daemon;
import io.kehu.dev.launcher.machine.Home;
import io.kehu.dev.launcher.machine.Readiness;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One of Kehu's own processes on this machine.
///
/// @param jar what the build left in the module's folder; missing while a module has nothing to run
/// @param aot its classes from an earlier run
/// @param env where its database, the broker and the issuer are
public record ServiceProcess(
    Service service, Path jar, AotCache aot, Daemon daemon, int port, Map<String, String> env) {

  private static final Duration PATIENCE = Duration.ofSeconds(300);

  /// Longer than a service takes to finish its work, because a first run also writes its [AotCache].
  private static final Duration STOPPING = Duration.ofSeconds(300);

  public static ServiceProcess of(Home home, Service service, int port, Map<String, String> env) {
    Path jar =
        home.checkout().resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
    boolean mayRecord = home.instance().equals(Home.DEFAULT_INSTANCE);
    AotCache aot = AotCache.of(home.shared().resolve("aot"), service, jar, mayRecord);
    return new ServiceProcess(service, jar, aot, Daemon.of(home, service.module()), port, env);
  }

  public boolean isBuilt() {
    return Files.exists(jar);
  }

  /// Whether it starts with classes from an earlier run.
  public boolean hasAotCache() {
    return aot.fits();
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

  /// Whether its stop will take longer, because the JVM then writes what it recorded.
  public boolean isRecorded() {
    return daemon.running().isPresent() && aot.records();
  }

  public void stop() {
    boolean inGoodOrder = daemon.stop(STOPPING);
    if (inGoodOrder) {
      aot.keepRecorded();
    }
  }

  private List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-XX:+UseSerialGC", "-Xms64m", "-Xmx%dm".formatted(service.heapMegabytes())));
    command.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED"));
    command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
    command.addAll(aot.options());
    command.addAll(List.of("-jar", jar.toString()));
    return command;
  }
}
