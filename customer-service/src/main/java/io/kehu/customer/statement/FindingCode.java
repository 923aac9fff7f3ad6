package io.kehu.customer.statement;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What can be found about a statement: an error refuses it, a warning is shown beside it.
@Schema(name = "StatementFinding")
public enum FindingCode {
  PERIOD_REVERSED(true),
  NOTHING_STATED(true),
  SUBTOTAL_CONTRADICTS(true),
  /// assets are not liabilities and equity
  NOT_BALANCED(true),
  PERIOD_UNUSUAL(false),
  NEGATIVE_AMOUNT(false),
  NEGATIVE_EQUITY(false),
  /// does not follow from the lines above it
  PROFIT_DIFFERS(false),
  PROFIT_ABOVE_REVENUE(false);

  private final boolean error;

  FindingCode(boolean error) {
    this.error = error;
  }

  boolean isError() {
    return error;
  }

  /// As a field's error is called.
  String field() {
    return "statement-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
