package io.kehu.customer.visit.rule;

/// What a rule waits for.
public enum Trigger {
  /// a number of days since the last visit, by the customer's loyalty tier
  TIER_INTERVAL,
  /// a number of days after an order was delivered
  AFTER_DELIVERY,
  /// a number of days after a complaint was closed
  AFTER_COMPLAINT,
  /// a number of days after any ticket was closed
  AFTER_TICKET,
  /// the middle of each quarter, for customers with a tag
  QUARTERLY
}
