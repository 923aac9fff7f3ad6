package io.kehu.customer.expression;

import io.kehu.customer.field.Field;
import io.kehu.customer.field.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads an expression by recursive descent, and goes on behind what is wrong, so that all faults are told at once.
final class Parser {
  private static final int MOST_CHARACTERS = 4000;
  private static final int MOST_TERMS = 50;
  private static final int MOST_DEPTH = 20;

  /// More of them help nobody.
  private static final int MOST_FAULTS = 20;

  /// Comparisons that must look into each text.
  private static final int MOST_COSTLY = 5;

  private final Words words;
  private final List<Fault> faults;
  private final TermReader terms;
  private int count;
  private int costly;

  private Parser(String text, Map<String, Field> fields, List<Fault> faults) {
    this.faults = faults;
    this.words = new Words(text, faults);
    this.terms = new TermReader(words, fields);
  }

  /// @param expression null where there are faults
  record Result(@Nullable Expression expression, List<Fault> faults) {}

  static Result parse(String text, Map<String, Field> fields) {
    if (text.length() > MOST_CHARACTERS) {
      return tooLong(text);
    }
    List<Fault> faults = new ArrayList<>();
    Expression expression = new Parser(text, fields, faults).whole();
    if (!faults.isEmpty() || expression == null) {
      return new Result(null, faults.stream().limit(MOST_FAULTS).toList());
    }
    // It is kept in the canonical form, which must be readable, too.
    return Printer.print(expression).length() > MOST_CHARACTERS
        ? tooLong(text)
        : new Result(expression, List.of());
  }

  private static Result tooLong(String text) {
    int offset = Math.min(text.length(), MOST_CHARACTERS);
    return new Result(
        null,
        List.of(
            new Fault(
                "expression-too-long", offset, text.length() - offset, List.of(MOST_CHARACTERS))));
  }

  private @Nullable Expression whole() {
    Expression expression = condition(1);
    while (words.here().kind() != Token.Kind.END) {
      words.fault(Fault.at(words.here(), "expression-superfluous", words.here().text()));
      words.next();
      words.skipTerm();
      if (words.take("and") || words.take("or")) {
        condition(1);
      }
    }
    faults.sort((one, other) -> Integer.compare(one.offset(), other.offset()));
    return expression;
  }

  private @Nullable Expression condition(int depth) {
    List<@Nullable Expression> parts = new ArrayList<>();
    do {
      parts.add(conjunction(depth));
    } while (words.take("or"));
    return parts.contains(null) ? null : Expression.or(parts);
  }

  private @Nullable Expression conjunction(int depth) {
    List<@Nullable Expression> parts = new ArrayList<>();
    do {
      parts.add(negation(depth));
    } while (words.take("and"));
    return parts.contains(null) ? null : Expression.and(parts);
  }

  private @Nullable Expression negation(int depth) {
    Token begin = words.here();
    try {
      if (begin.is("not") || begin.is("(")) {
        requireDepth(begin, depth);
      }
      if (words.take("not")) {
        Expression part = negation(depth + 1);
        return part == null ? null : new Expression.Not(part);
      }
      if (words.take("(")) {
        Expression part = condition(depth + 1);
        words.require(")");
        return part;
      }
      Expression.Term term = terms.read();
      requireCheap(begin, term);
      return term;
    } catch (Words.UnreadableException told) {
      words.skipTerm();
      return null;
    }
  }

  private void requireDepth(Token begin, int depth) {
    if (depth > MOST_DEPTH) {
      words.fault(Fault.at(begin, "expression-too-deep", MOST_DEPTH));
      throw new Words.UnreadableException();
    }
  }

  private void requireCheap(Token begin, Expression.Term term) {
    count++;
    if (count == MOST_TERMS + 1) {
      words.fault(Fault.at(begin, "expression-too-many-terms", MOST_TERMS));
    }
    costly += term.operator() == Operator.CONTAINS ? 1 : 0;
    if (costly == MOST_COSTLY + 1) {
      words.fault(Fault.at(begin, "expression-too-costly", MOST_COSTLY));
      costly++;
    }
  }
}
