package io.kehu.customer.expression;

import io.kehu.customer.field.Field;
import io.kehu.customer.field.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A condition that was understood and found right.
public sealed interface Expression {

  /// Every comparison in it, in the order in which they are written.
  Stream<Term> terms();

  /// All of them hold.
  record And(List<Expression> parts) implements Expression {
    public And {
      parts = List.copyOf(parts);
    }

    @Override
    public Stream<Term> terms() {
      return parts.stream().flatMap(Expression::terms);
    }
  }

  /// At least one of them holds.
  record Or(List<Expression> parts) implements Expression {
    public Or {
      parts = List.copyOf(parts);
    }

    @Override
    public Stream<Term> terms() {
      return parts.stream().flatMap(Expression::terms);
    }
  }

  /// It does not hold.
  record Not(Expression part) implements Expression {
    @Override
    public Stream<Term> terms() {
      return part.terms();
    }
  }

  /// A comparison.
  ///
  /// @param values one, several for a list, none for `is known`
  record Term(Field field, Operator operator, List<Value> values) implements Expression {
    public Term {
      values = List.copyOf(values);
    }

    @Override
    public Stream<Term> terms() {
      return Stream.of(this);
    }
  }

  /// True where time alone may change the answer.
  default boolean dependsOnTime() {
    return terms()
        .flatMap(term -> term.values().stream())
        .anyMatch(value -> value instanceof Value.Relative);
  }

  /// @param parts one at least; conjunctions among them become part of this one
  static Expression and(List<Expression> parts) {
    List<Expression> flat = new ArrayList<>();
    parts.forEach(part -> flat.addAll(part instanceof And and ? and.parts() : List.of(part)));
    return flat.size() == 1 ? flat.getFirst() : new And(flat);
  }

  /// @param parts one at least; alternatives among them become part of this one
  static Expression or(List<Expression> parts) {
    List<Expression> flat = new ArrayList<>();
    parts.forEach(part -> flat.addAll(part instanceof Or or ? or.parts() : List.of(part)));
    return flat.size() == 1 ? flat.getFirst() : new Or(flat);
  }
}
