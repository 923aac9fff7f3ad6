package io.kehu.bench;

import io.kehu.bench.machine.Processors;
import io.kehu.dev.launcher.machine.Console;
import java.util.List;
import java.util.Locale;

/// What benchmarks print: a title, a row a figure, the ratios, and what stands in the way of more.
public final class Report {
  private static final String ROW = "  %-44s %12s %-12s (%s … %s)";

  private final Console console;

  Report(Console console) {
    this.console = console;
  }

  void title(Benchmark benchmark) {
    console.say("");
    console.say(benchmark.name() + ": " + benchmark.about());
  }

  /// A median with the lowest and highest round.
  public void figure(Series series) {
    console.say(
        ROW.formatted(
                series.subject(),
                number(series.median()),
                series.unit(),
                number(series.min()),
                number(series.max()))
            .stripTrailing());
  }

  /// Ours against a limit.
  ///
  /// @param goal as DESIGN has it: `≥ 0.6`; empty where there is none
  public void ratio(Series ours, Series limit, String goal) {
    Series ratio = ours.over(limit);
    figure(new Series(ratio.subject(), goal.isEmpty() ? "" : "goal " + goal, ratio.values()));
  }

  /// What limits each of them: who used the processors while it was measured.
  public void limits(List<Measured> measured) {
    measured.forEach(one ->
        note("%s: %s".formatted(one.series().subject(), one.shares().inWords(Processors.count()))));
  }

  /// A line of plain words: what limits a figure, what was killed, what was counted.
  public void note(String words) {
    console.say("  " + words);
  }

  static String number(double value) {
    double size = Math.abs(value);
    String format = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, format, value);
  }
}
