package io.kehu.customer.ratio;

import io.kehu.customer.statement.Line;
import java.math.BigDecimal;
import java.util.Optional;

/// A part of a ratio's formula. Values are exact: rounding is the ratio's last step.
sealed interface Term {
  /// Empty where an input is unknown; then the figures know which.
  Optional<BigDecimal> value(Figures figures);

  /// True where the term is, or holds, the line.
  boolean uses(Line line);

  static Term closing(Line line) {
    return new OfLine(line, Figures::closing, "");
  }

  /// The mean of opening and closing balance, the closing one where the opening is unknown.
  static Term average(Line line) {
    return new OfLine(line, Figures::average, "average ");
  }

  /// A flow made that of a year.
  static Term annual(Line line) {
    return new OfLine(line, Figures::annual, "");
  }

  default Term plus(Term other) {
    return new Combined(this, other, " + ");
  }

  default Term minus(Term other) {
    return new Combined(this, other, " - ");
  }

  default Term times(int factor) {
    return new Multiple(this, factor);
  }

  /// How a line is read.
  @FunctionalInterface
  interface Reading {
    Optional<BigDecimal> of(Figures figures, Line line);
  }

  record OfLine(Line line, Reading reading, String prefix) implements Term {
    @Override
    public Optional<BigDecimal> value(Figures figures) {
      return reading.of(figures, line);
    }

    @Override
    public boolean uses(Line other) {
      return line == other;
    }

    @Override
    public String toString() {
      return prefix + line;
    }
  }

  record Combined(Term left, Term right, String sign) implements Term {
    @Override
    public Optional<BigDecimal> value(Figures figures) {
      Optional<BigDecimal> first = left.value(figures);
      Optional<BigDecimal> second = right.value(figures);
      return first.flatMap(a -> second.map(b -> sign.equals(" + ") ? a.add(b) : a.subtract(b)));
    }

    @Override
    public boolean uses(Line line) {
      return left.uses(line) || right.uses(line);
    }

    @Override
    public String toString() {
      return "(" + left + sign + right + ")";
    }
  }

  record Multiple(Term term, int factor) implements Term {
    @Override
    public Optional<BigDecimal> value(Figures figures) {
      return term.value(figures).map(value -> value.multiply(BigDecimal.valueOf(factor)));
    }

    @Override
    public boolean uses(Line line) {
      return term.uses(line);
    }

    @Override
    public String toString() {
      return term + " × " + factor;
    }
  }
}
