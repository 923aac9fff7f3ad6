package io.kehu.customer.scorecard;

/// A figure of the payment history over twelve months.
public enum PaymentFigure {
  /// 0 … 1
  SHARE_ON_TIME,
  MEAN_DAYS_OVERDUE,
  WORST_DAYS_OVERDUE
}
