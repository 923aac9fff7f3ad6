package io.kehu.bench.machine;

import io.kehu.dev.launcher.machine.Daemon;
import java.util.LinkedHashMap;
import java.util.Map;

/// Watches the processor time of a platform's processes, of this program (the load) and of the programs that it started and that have ended (pgbench).
public final class Processors {
  public static final String OTHERS = "others on this machine";

  private static final long NANOS = 1_000_000_000;

  private final Map<String, Daemon> daemons;

  /// @param daemons the platform's processes by name
  public Processors(Map<String, Daemon> daemons) {
    this.daemons = Map.copyOf(daemons);
  }

  /// What everybody had used at some moment.
  ///
  /// @param at `System.nanoTime()`
  /// @param busy of the whole machine, in processor seconds
  /// @param used by name, in processor seconds
  public record Reading(long at, double busy, Map<String, Double> used) {}

  public static int count() {
    return Runtime.getRuntime().availableProcessors();
  }

  public Reading read() {
    Map<String, Double> used = new LinkedHashMap<>();
    Proc.Times own = Proc.times(ProcessHandle.current().pid());
    used.put("load generator", own.own());
    used.put("pgbench", own.ended());
    daemons.forEach(
        (name, daemon) -> daemon.running().ifPresent(process -> used.put(name, time(process))));
    return new Reading(System.nanoTime(), Proc.busy(), used);
  }

  /// Who used what since then; a process that was started meanwhile counts from its start.
  public Shares since(Reading before) {
    Reading now = read();
    Map<String, Double> used = new LinkedHashMap<>();
    now.used()
        .forEach((name, time) ->
            used.put(name, Math.max(0, time - before.used().getOrDefault(name, 0.0))));
    double ours = used.values().stream().mapToDouble(Double::doubleValue).sum();
    used.put(OTHERS, Math.max(0, now.busy() - before.busy() - ours));
    return new Shares((now.at() - before.at()) / (double) NANOS, used);
  }

  /// PostgreSQL has a process per connection: those that ended count through the one that waited for them.
  private static double time(ProcessHandle process) {
    return Proc.sum(process, pid -> Proc.times(pid).own()) + Proc.times(process.pid()).ended();
  }
}
