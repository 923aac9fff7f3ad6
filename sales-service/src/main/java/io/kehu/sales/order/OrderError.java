package io.kehu.sales.order;

import io.kehu.platform.problem.ProblemCode;

/// Why something could not be done with an order.
public enum OrderError implements ProblemCode {
  NOT_FOUND("order-not-found", 404),
  /// Neither an id nor another system's name of the customer was given.
  CUSTOMER_MISSING("order-customer-missing", 422),
  MOVE_UNLAWFUL("order-move-unlawful", 409),
  /// Partial returns are told line by line, not by a status.
  RETURNS_BY_LINE("order-returns-by-line", 422),
  CURRENCIES_DIFFER("order-currencies-differ", 422),
  TOTAL_NEGATIVE("order-total-negative", 422),
  LINE_ID_TWICE("order-line-id-twice", 422),
  UNKNOWN_LINE("unknown-order-line", 422),
  /// More than was shipped and has not come back yet.
  TOO_MUCH_RETURNED("too-much-returned", 422),
  TOO_MUCH_SHIPPED("too-much-shipped", 422),
  NOTHING_TO_SHIP("nothing-to-ship", 409),
  /// The same return was recorded before with other contents.
  RETURN_DIFFERS("return-differs", 409),
  /// A line of which something came back cannot vanish or shrink below that.
  RETURNED_LINE_CHANGED("returned-line-changed", 422);

  private final String code;
  private final int status;

  OrderError(String code, int status) {
    this.code = code;
    this.status = status;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public int status() {
    return status;
  }
}
