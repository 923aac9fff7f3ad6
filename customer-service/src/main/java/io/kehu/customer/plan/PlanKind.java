package io.kehu.customer.plan;

/// What a plan is for.
public enum PlanKind {
  /// To grow a key account.
  ACCOUNT,
  /// To win a customer (客户发展计划).
  DEVELOPMENT,
  /// To keep a customer (客户维护计划).
  MAINTENANCE
}
