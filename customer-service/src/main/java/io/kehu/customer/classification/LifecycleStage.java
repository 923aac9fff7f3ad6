package io.kehu.customer.classification;

/// Where the customer stands in its life with us.
public enum LifecycleStage {
  /// 获取
  ACQUISITION,
  /// 提升
  GROWTH,
  /// 成熟
  MATURITY,
  /// 衰退
  DECLINE,
  /// 流失
  CHURNED,
  /// 赢回
  WON_BACK
}
