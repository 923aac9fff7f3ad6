package io.kehu.customer.source.report;

/// Why a figure of a source is absent.
public enum ReportGap {
  /// No customer came of it in the period.
  NO_CUSTOMERS,
  /// None of its customers has ordered.
  NO_ORDERS,
  /// No cost is recorded for the period.
  NO_COSTS,
  /// Costs are the whole company's, and the caller sees only some of its customers.
  PARTIAL_VIEW
}
