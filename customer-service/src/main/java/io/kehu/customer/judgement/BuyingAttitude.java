package io.kehu.customer.judgement;

/// What a customer looks for when it buys.
public enum BuyingAttitude {
  /// 交易客户: the price of this one deal
  TRANSACTION,
  /// 关系客户: a supplier to rely on
  RELATIONSHIP
}
