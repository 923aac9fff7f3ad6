package io.kehu.customer.classification;

/// Whether somebody is a customer at all.
public enum CustomerClass {
  /// 非客户: neither buys nor will
  NON_CUSTOMER,
  /// 潜在客户: may buy one day
  POTENTIAL,
  /// 目标客户: chosen to be won
  TARGET,
  /// 现实客户: has bought
  CURRENT,
  /// 流失客户: has left us
  LOST
}
