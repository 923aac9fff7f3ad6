package io.kehu.bench.machine;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Who used how much of the processors over some time.
///
/// @param seconds of that time
/// @param used processor seconds by name; the sum is what was used at all
public record Shares(double seconds, Map<String, Double> used) {
  /// A share below this is of no interest, in processors.
  private static final double NOTHING = 0.02;

  private static final double NEARLY_ALL = 0.93;

  public Shares {
    used = Map.copyOf(used);
  }

  /// Several rounds of the same thing taken together.
  public static Shares together(List<Shares> rounds) {
    Map<String, Double> used = new LinkedHashMap<>();
    rounds.forEach(
        round -> round.used.forEach((name, time) -> used.merge(name, time, Double::sum)));
    return new Shares(rounds.stream().mapToDouble(Shares::seconds).sum(), used);
  }

  public Shares without(String name) {
    Map<String, Double> rest = new LinkedHashMap<>(used);
    rest.remove(name);
    return new Shares(seconds, rest);
  }

  /// What each piece of work cost, in words: unlike a rate it hardly depends on what else the machine does.
  ///
  /// @param count pieces of work in that time
  public String perPiece(int count) {
    return used.entrySet().stream()
        .filter(one -> one.getValue() / seconds >= NOTHING)
        .filter(one -> !one.getKey().equals(Processors.OTHERS))
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(one ->
            String.format(Locale.ROOT, "%s %.0f µs", one.getKey(), one.getValue() * 1e6 / count))
        .collect(Collectors.joining(", "));
  }

  /// Processors in use, on average.
  public double busy() {
    return used.values().stream().mapToDouble(Double::doubleValue).sum() / seconds;
  }

  /// In words: who used how many processors, and whether there was anything left.
  public String inWords(int processors) {
    String who =
        used.entrySet().stream()
            .filter(one -> one.getValue() / seconds >= NOTHING)
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .map(one ->
                String.format(Locale.ROOT, "%s %.2f", one.getKey(), one.getValue() / seconds))
            .collect(Collectors.joining(", "));
    double part = busy() / processors;
    return String.format(
        Locale.ROOT,
        "%s of %d processors: %.0f %% busy, %s",
        who,
        processors,
        part * 100,
        part >= NEARLY_ALL ? "so they are the limit" : "so waiting is the limit");
  }
}
