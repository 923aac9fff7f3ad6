package io.kehu.customer.expression;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What goes over the wire about expressions.
public final class ExpressionApi {
  private ExpressionApi() {}

  /// What is wrong with an expression and where; among the problem's `expressionFaults`.
  ///
  /// @param pointer to the expression in the body: `/expression`
  /// @param line from 1
  /// @param column from 1, in UTF-16 units as JavaScript counts
  /// @param offset from 0, in UTF-16 units
  @Schema(name = "ExpressionFault")
  public record FaultView(
      String pointer, String code, int line, int column, int offset, int length, String message) {}
}
