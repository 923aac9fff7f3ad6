package io.kehu.customer.scorecard;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The five Cs, and the customer's record with us.
@Schema(name = "CreditCriterion")
public enum Criterion {
  /// 品德
  CHARACTER,
  /// 能力
  CAPACITY,
  /// 资本
  CAPITAL,
  /// 抵押
  COLLATERAL,
  /// 条件
  CONDITIONS,
  PAYMENT
}
