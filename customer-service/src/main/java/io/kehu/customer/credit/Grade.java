package io.kehu.customer.credit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How good a customer is for its debts, best first.
@Schema(name = "CreditGrade")
public enum Grade {
  AAA,
  AA,
  A,
  BBB,
  BB,
  B,
  CCC,
  CC,
  C,
  D;

  public boolean isNoBetterThan(Grade other) {
    return compareTo(other) >= 0;
  }
}
