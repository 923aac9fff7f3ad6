package io.kehu.customer.source.report;

/// A figure of a source that may be absent.
public enum ReportFigure {
  CONVERSION,
  FIRST_ORDER_REVENUE,
  COST,
  COST_PER_CUSTOMER
}
