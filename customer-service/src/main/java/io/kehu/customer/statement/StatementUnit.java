package io.kehu.customer.statement;

import java.math.BigDecimal;

/// What a statement's figures count.
public enum StatementUnit {
  ONE(1),
  THOUSAND(1_000),
  /// 万元
  TEN_THOUSAND(10_000),
  MILLION(1_000_000),
  /// 亿元
  HUNDRED_MILLION(100_000_000);

  private final BigDecimal factor;

  StatementUnit(long factor) {
    this.factor = BigDecimal.valueOf(factor);
  }

  /// How many of the currency one is.
  public BigDecimal factor() {
    return factor;
  }
}
