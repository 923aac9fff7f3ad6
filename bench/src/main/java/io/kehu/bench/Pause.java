package io.kehu.bench;

import io.kehu.dev.launcher.Instance;
import io.kehu.dev.launcher.machine.Commands;
import io.kehu.dev.launcher.service.Service;
import java.util.Collection;
import java.util.List;

/// Services that stand still (SIGSTOP) until this is closed, also when the program is told to end.
public final class Pause implements AutoCloseable {
  private final List<String> pids;
  private final Thread goOn = new Thread(() -> signal("-CONT"));

  private Pause(List<String> pids) {
    this.pids = pids;
  }

  public static Pause of(Instance instance, Collection<Service> services) {
    Pause pause =
        new Pause(
            services.stream()
                .flatMap(service -> instance.process(service).daemon().running().stream())
                .map(process -> Long.toString(process.pid()))
                .toList());
    Runtime.getRuntime().addShutdownHook(pause.goOn);
    pause.signal("-STOP");
    return pause;
  }

  private void signal(String signal) {
    pids.forEach(pid -> Commands.output("kill", signal, pid));
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(goOn);
    signal("-CONT");
  }
}
