package io.kehu.dev.launcher;

import io.kehu.dev.launcher.machine.Console;
import io.kehu.dev.launcher.machine.Daemon;
import io.kehu.dev.launcher.machine.Memory;
import io.kehu.dev.launcher.machine.Readiness;
import io.kehu.dev.launcher.machine.TcpPort;
import io.kehu.dev.launcher.service.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// `./kehu status`: one line per process.
final class StatusReport {

  private final Instance instance;
  private final Readiness readiness = new Readiness();

  StatusReport(Instance instance) {
    this.instance = instance;
  }

  /// @return whether everything runs and is ready
  boolean print(Console console) {
    console.say(
        "  %-18s %-9s %6s %8s %8s  %s"
            .formatted("PROCESS", "STATE", "PORT", "PID", "MEMORY", "UP FOR"));
    boolean allReady = true;
    long total = 0;
    for (var entry : instance.daemons().entrySet()) {
      String name = entry.getKey();
      Optional<ProcessHandle> process = entry.getValue().running();
      String state = process.isEmpty() ? "down" : isReady(name) ? "ready" : "not ready";
      allReady &= state.equals("ready");
      total += process.map(StatusReport::megabytes).orElse(0L);
      console.say(line(name, state, entry.getValue()));
    }
    console.say("  %-18s %-9s %6s %8s %5d MB".formatted("together", "", "", "", total));
    return allReady;
  }

  private String line(String name, String state, Daemon daemon) {
    Optional<ProcessHandle> process = daemon.running();
    return "  %-18s %-9s %6d %8s %8s  %s"
        .formatted(
            name,
            state,
            instance.ports().all().get(name),
            process.map(handle -> Long.toString(handle.pid())).orElse("-"),
            process.map(handle -> megabytes(handle) + " MB").orElse("-"),
            process
                .flatMap(handle -> handle.info().startInstant())
                .map(StatusReport::since)
                .orElse("-"));
  }

  private boolean isReady(String name) {
    for (Service service : Service.values()) {
      if (service.module().equals(name)) {
        return readiness.answers(instance.process(service).readyUrl());
      }
    }
    if (name.equals("keycloak")) {
      return readiness.answers(instance.keycloak().readyUrl());
    }
    Integer port = instance.ports().all().get(name);
    return port != null && !new TcpPort(port).isFree();
  }

  /// PostgreSQL is a family of processes; each counts.
  private static long megabytes(ProcessHandle process) {
    return Memory.residentMegabytes(process.pid()).orElse(0)
        + process
            .descendants()
            .mapToLong(child -> Memory.ownMegabytes(child.pid()).orElse(0))
            .sum();
  }

  private static String since(Instant start) {
    Duration up = Duration.between(start, Instant.now());
    return up.toHours() > 0
        ? "%d h %d min".formatted(up.toHours(), up.toMinutesPart())
        : "%d min %d s".formatted(up.toMinutes(), up.toSecondsPart());
  }
}
