package io.kehu.customer.keyaccount;

/// Why a customer is a key account.
public enum KeyAccountKind {
  /// For what it buys: found by the rule.
  VALUE,
  /// For its influence on a market: named by a person.
  INFLUENTIAL
}
