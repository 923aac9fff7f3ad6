package io.kehu.customer.expression;

import java.util.List;

/// What is wrong with an expression, and exactly where.
///
/// @param code stable, kebab-case; its words stand in `problems.properties` as `field.<code>`
/// @param arguments for the placeholders of the words
record Fault(String code, int offset, int length, List<Object> arguments) {
  Fault {
    arguments = List.copyOf(arguments);
  }

  static Fault at(Token token, String code, Object... arguments) {
    return new Fault(code, token.offset(), token.length(), List.of(arguments));
  }
}
