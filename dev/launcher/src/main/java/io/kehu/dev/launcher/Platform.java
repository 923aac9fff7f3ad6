package io.kehu.dev.launcher;

import io.kehu.dev.launcher.machine.Console;
import io.kehu.dev.launcher.machine.Daemon;
import io.kehu.dev.launcher.machine.Readiness;
import io.kehu.dev.launcher.server.Keycloak;
import io.kehu.dev.launcher.server.Postgres;
import io.kehu.dev.launcher.server.Topics;
import io.kehu.dev.launcher.service.Service;
import io.kehu.dev.launcher.service.ServiceProcess;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The order in which one instance starts and stops: PostgreSQL, then Kafka and Keycloak together, then the services two
/// at a time, the gateway last; and all of it backwards.
public final class Platform {

  private static final int TOGETHER = 2;

  private final Instance instance;
  private final Console console;
  private final Readiness readiness = new Readiness();

  public Platform(Instance instance, Console console) {
    this.instance = instance;
    this.console = console;
  }

  /// Ports that processes of ours do not hold already must be free.
  public void checkPorts() {
    Map<String, Integer> wanted = new LinkedHashMap<>(instance.ports().all());
    Set<String> running = running();
    wanted.keySet().removeIf(name -> running.stream().anyMatch(name::startsWith));
    Checks.ports(wanted);
  }

  public boolean isIdle() {
    return running().isEmpty();
  }

  public void startServers() {
    timed("PostgreSQL", () -> startPostgres());
    Keycloak keycloak = instance.keycloak();
    Together.run(
        List.of(
            () -> timed("Kafka", this::startKafka),
            () ->
                timed(
                    "Keycloak",
                    () -> {
                      keycloak.start();
                      keycloak.awaitReady(readiness);
                    })),
        TOGETHER);
  }

  /// @param together how many at a time
  public void startServices(int together) {
    List<Runnable> starts =
        Service.behindTheGateway().stream()
            .map(service -> (Runnable) () -> startService(service))
            .toList();
    Together.run(starts, together);
    startService(Service.GATEWAY);
  }

  /// Stops everything that runs, whatever state it is in.
  public void stop() {
    if (Stream.of(Service.values()).anyMatch(service -> instance.process(service).isRecorded())) {
      console.say(
          "  (the first stop after a build also keeps loaded classes for quicker starts: up to a minute)");
    }
    timedIfRunning(Service.GATEWAY.module(), () -> instance.process(Service.GATEWAY).stop());
    List<Runnable> stops =
        Service.behindTheGateway().stream()
            .map(service ->
                (Runnable)
                    () -> timedIfRunning(service.module(), () -> instance.process(service).stop()))
            .toList();
    Together.run(stops, stops.size());
    timedIfRunning("keycloak", () -> instance.keycloak().stop());
    timedIfRunning("kafka", () -> instance.kafka().stop());
    timedIfRunning("postgres", () -> instance.postgres().stop());
  }

  /// Stops those of Kehu's own processes that run and are named: a build would pull their classes from under them.
  public void stop(List<String> modules) {
    for (Service service : Service.values()) {
      if (modules.contains(service.module())) {
        timedIfRunning(service.module(), () -> instance.process(service).stop());
      }
    }
  }

  /// Starts one process, by its name, and waits until it is ready.
  ///
  /// @throws LauncherException where it ends or does not get ready
  public void start(String process) {
    switch (process) {
      case "postgres" -> instance.postgres().start(readiness);
      case "kafka" -> instance.kafka().start(readiness);
      default -> instance.process(Service.named(process)).start(readiness);
    }
  }

  /// Ends one process as a power cut would: it is told nothing and saves nothing.
  ///
  /// @return whether it ran
  public boolean kill(String process) {
    return Optional.ofNullable(instance.daemons().get(process)).map(Daemon::kill).orElse(false);
  }

  private void startPostgres() {
    Postgres postgres = instance.postgres();
    postgres.start(readiness);
    postgres.ensureStatistics();
    instance
        .databases()
        .forEach(name -> postgres.ensureDatabase(name, instance.databasePassword(name)));
  }

  private void startKafka() {
    instance.kafka().start(readiness);
    Topics.ensure(instance.kafka());
  }

  private void startService(Service service) {
    ServiceProcess process = instance.process(service);
    if (process.isBuilt()) {
      timed(service.module(), () -> process.start(readiness));
    } else {
      console.say("  %-18s skipped: %s is not there".formatted(service.module(), process.jar()));
    }
  }

  private void timed(String name, Runnable work) {
    Instant begun = Instant.now();
    console.progress("  starting " + name);
    work.run();
    console.say("  %-18s ready after %s".formatted(name, seconds(begun)));
  }

  private void timedIfRunning(String name, Runnable stop) {
    Optional<Daemon> daemon = Optional.ofNullable(instance.daemons().get(name));
    if (daemon.flatMap(Daemon::running).isPresent()) {
      Instant begun = Instant.now();
      stop.run();
      console.say("  %-18s stopped after %s".formatted(name, seconds(begun)));
    }
  }

  private Set<String> running() {
    return instance.daemons().entrySet().stream()
        .filter(entry -> entry.getValue().running().isPresent())
        .map(Map.Entry::getKey)
        .collect(java.util.stream.Collectors.toUnmodifiableSet());
  }

  private static String seconds(Instant since) {
    return "%.1f s".formatted(Duration.between(since, Instant.now()).toMillis() / 1000.0);
  }
}
