package io.kehu.customer.ratio;

import io.kehu.customer.ratio.RatioApi.Input;
import io.kehu.customer.ratio.RatioApi.Moment;
import io.kehu.customer.statement.Line;
import io.kehu.customer.statement.StatementData;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The figures from which one ratio is made, in the unit of the period's statement; remembers what was
/// asked for and what was not there.
final class Figures {
  private final StatementData period;
  private final @Nullable StatementData before;
  private final Set<Input> inputs = new LinkedHashSet<>();
  private final Set<Line> missing = EnumSet.noneOf(Line.class);
  private final Set<Balances> balances = EnumSet.noneOf(Balances.class);

  /// @param before the statement of the day before the period, in the same currency
  Figures(StatementData period, @Nullable StatementData before) {
    this.period = period;
    this.before = before;
  }

  Optional<BigDecimal> closing(Line line) {
    balances.add(Balances.CLOSING);
    return used(line, Moment.CLOSING, period.value(line));
  }

  Optional<BigDecimal> average(Line line) {
    Optional<BigDecimal> closing = used(line, Moment.CLOSING, period.value(line));
    Optional<BigDecimal> opening = opening(line);
    balances.add(opening.isPresent() ? Balances.AVERAGE : Balances.CLOSING);
    return closing.map(
        end -> opening.map(start -> start.add(end).divide(BigDecimal.TWO)).orElse(end));
  }

  Optional<BigDecimal> annual(Line line) {
    return used(line, Moment.PERIOD, period.value(line))
        .map(flow -> flow.multiply(BigDecimal.valueOf(period.kind().periodsPerYear())));
  }

  List<Input> inputs() {
    return List.copyOf(inputs);
  }

  List<Line> missing() {
    return List.copyOf(missing);
  }

  /// Averages where any were used.
  Balances balances() {
    return balances.contains(Balances.AVERAGE)
        ? Balances.AVERAGE
        : balances.isEmpty() ? Balances.NONE : Balances.CLOSING;
  }

  private Optional<BigDecimal> opening(Line line) {
    if (before == null) {
      return Optional.empty();
    }
    BigDecimal units = before.unit().factor();
    Optional<BigDecimal> value =
        before.value(line).map(stated -> stated.multiply(units).divide(period.unit().factor()));
    value.ifPresent(known -> inputs.add(new Input(line, Moment.OPENING, plain(known))));
    return value;
  }

  private Optional<BigDecimal> used(Line line, Moment moment, Optional<BigDecimal> value) {
    value.ifPresentOrElse(
        known -> inputs.add(new Input(line, moment, plain(known))), () -> missing.add(line));
    return value;
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
