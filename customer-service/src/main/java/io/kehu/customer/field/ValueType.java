package io.kehu.customer.field;

import static io.kehu.customer.field.Operator.CONTAINS;
import static io.kehu.customer.field.Operator.EQUAL;
import static io.kehu.customer.field.Operator.HAS;
import static io.kehu.customer.field.Operator.HAS_ANY;
import static io.kehu.customer.field.Operator.IN;
import static io.kehu.customer.field.Operator.KNOWN;
import static io.kehu.customer.field.Operator.LESS;
import static io.kehu.customer.field.Operator.LESS_OR_EQUAL;
import static io.kehu.customer.field.Operator.MORE;
import static io.kehu.customer.field.Operator.MORE_OR_EQUAL;
import static io.kehu.customer.field.Operator.NOT_EQUAL;
import static io.kehu.customer.field.Operator.NOT_IN;
import static io.kehu.customer.field.Operator.STARTS_WITH;
import static io.kehu.customer.field.Operator.UNKNOWN;

import java.util.EnumSet;
import java.util.Set;

/// The type of a field decides what may be asked of it.
public enum ValueType {
  TEXT(EQUAL, NOT_EQUAL, IN, NOT_IN, CONTAINS, STARTS_WITH),
  /// A text out of a list, or one that looks like it.
  CODE(EQUAL, NOT_EQUAL, IN, NOT_IN, STARTS_WITH),
  /// Several codes or words at once; none of them is as good as unknown.
  CODES(HAS, HAS_ANY),
  UUID(EQUAL, NOT_EQUAL, IN, NOT_IN),
  INTEGER(EQUAL, NOT_EQUAL, IN, NOT_IN, LESS, LESS_OR_EQUAL, MORE, MORE_OR_EQUAL),
  DECIMAL(EQUAL, NOT_EQUAL, IN, NOT_IN, LESS, LESS_OR_EQUAL, MORE, MORE_OR_EQUAL),
  DATE(EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, MORE, MORE_OR_EQUAL),
  INSTANT(LESS, LESS_OR_EQUAL, MORE, MORE_OR_EQUAL),
  BOOLEAN(EQUAL, NOT_EQUAL);

  private final Set<Operator> operators;

  ValueType(Operator first, Operator... others) {
    operators = EnumSet.of(first, others);
    operators.add(KNOWN);
    operators.add(UNKNOWN);
  }

  public Set<Operator> operators() {
    return Set.copyOf(operators);
  }

  public boolean allows(Operator operator) {
    return operators.contains(operator);
  }
}
