package io.kehu.customer.statement;

/// Where a statement came from.
public enum StatementSource {
  /// by a person
  ENTERED,
  /// by another system
  ERP
}
