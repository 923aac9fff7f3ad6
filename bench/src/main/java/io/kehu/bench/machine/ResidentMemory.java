package io.kehu.bench.machine;

import io.kehu.dev.launcher.machine.Daemon;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// How much memory each process holds; what several share is counted once, in parts.
///
/// @param bytes by process
public record ResidentMemory(Map<String, Double> bytes) {
  private static final double MEGA = 1024.0 * 1024;

  /// @param daemons a platform's processes by name
  public static ResidentMemory of(Map<String, Daemon> daemons) {
    Map<String, Double> bytes = new LinkedHashMap<>();
    daemons.forEach((name, daemon) ->
        daemon
            .running()
            .ifPresent(process -> bytes.put(name, Proc.sum(process, pid -> Proc.memory(pid)))));
    return new ResidentMemory(bytes);
  }

  /// All of it, in MiB.
  public double megabytes() {
    return bytes.values().stream().mapToDouble(Double::doubleValue).sum() / MEGA;
  }

  /// In words: each process with its MiB.
  public String inWords() {
    return bytes.entrySet().stream()
        .map(one -> String.format(Locale.ROOT, "%s %.0f", one.getKey(), one.getValue() / MEGA))
        .collect(Collectors.joining(", "));
  }
}
