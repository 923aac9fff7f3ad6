package io.kehu.bench.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads Linux's `/proc`. Elsewhere, and of processes that are gone, everything is zero.
final class Proc {
  /// Linux counts in hundredths of a second towards programs, whatever its own clock does.
  private static final double TICKS = 100;

  private static final Path ROOT = Path.of("/proc");
  private static final Pattern PSS = Pattern.compile("(?m)^Pss:\\s+(\\d+) kB");

  private Proc() {}

  /// Processor seconds of one process.
  ///
  /// @param own its own
  /// @param ended of its children that have ended
  record Times(double own, double ended) {
    /// @param stat a line of `/proc/PID/stat`; the program's name in it may hold spaces and brackets
    static Times parse(String stat) {
      List<String> fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
      return new Times(sum(fields, 11), sum(fields, 13));
    }

    private static double sum(List<String> fields, int from) {
      return (Long.parseLong(fields.get(from)) + Long.parseLong(fields.get(from + 1))) / TICKS;
    }
  }

  static Times times(long pid) {
    String stat = read(ROOT.resolve(pid + "/stat"));
    return stat.isEmpty() ? new Times(0, 0) : Times.parse(stat.strip());
  }

  /// Processor seconds of the whole machine, without idling and waiting for disks.
  static double busy() {
    return busy(read(ROOT.resolve("stat")));
  }

  static double busy(String stat) {
    return stat.lines()
        .filter(line -> line.startsWith("cpu "))
        .findFirst()
        .map(line -> {
          String[] fields = line.strip().split(" +");
          // user nice system idle iowait irq softirq steal
          return Stream.of(1, 2, 3, 6, 7, 8).mapToLong(field -> Long.parseLong(fields[field])).sum()
              / TICKS;
        })
        .orElse(0.0);
  }

  /// Memory that is a process's own, with its part of what it shares, in bytes.
  static double memory(long pid) {
    return memory(read(ROOT.resolve(pid + "/smaps_rollup")));
  }

  static double memory(String rollup) {
    Matcher pss = PSS.matcher(rollup);
    return pss.find() ? Long.parseLong(pss.group(1)) * 1024.0 : 0;
  }

  /// The sum over a process and all its descendants.
  static double sum(ProcessHandle process, ToDoubleFunction<Long> value) {
    return Stream.concat(Stream.of(process), process.descendants())
        .mapToDouble(one -> value.applyAsDouble(one.pid()))
        .sum();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException gone) {
      return "";
    }
  }
}
