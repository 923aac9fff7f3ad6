package io.kehu.bench;

import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;

/// What one subject gave in each of several rounds.
///
/// @param subject what was measured: `pgbench, same SQL`
/// @param unit of the values: `requests/s`, `ms`
/// @param values one a round, in the order of the rounds
public record Series(String subject, String unit, List<Double> values) {
  /// @throws IllegalArgumentException without any value
  public Series {
    values = List.copyOf(values);
    if (values.isEmpty()) {
      throw new IllegalArgumentException(subject + " was not measured");
    }
  }

  public double median() {
    double[] sorted = sorted();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  public double min() {
    return sorted()[0];
  }

  public double max() {
    return sorted()[values.size() - 1];
  }

  /// This against a limit, round by round, so that a machine that drifts does not tilt the comparison.
  ///
  /// @throws IllegalArgumentException where the limit was not measured in the same rounds
  public Series over(Series limit) {
    return new Series(
        subject + " / " + limit.subject, "", byRound(limit, (ours, theirs) -> ours / theirs));
  }

  /// How much this is more than another, round by round.
  ///
  /// @throws IllegalArgumentException where the other was not measured in the same rounds
  public Series minus(Series other, String name, String newUnit) {
    return new Series(name, newUnit, byRound(other, (ours, theirs) -> ours - theirs));
  }

  private List<Double> byRound(Series other, BinaryOperator<Double> operator) {
    if (other.values.size() != values.size()) {
      throw new IllegalArgumentException("Not measured in the same rounds: " + other.subject);
    }
    return IntStream.range(0, values.size())
        .mapToObj(round -> operator.apply(values.get(round), other.values.get(round)))
        .toList();
  }

  private double[] sorted() {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted;
  }
}
