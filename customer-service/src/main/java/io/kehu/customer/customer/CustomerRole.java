package io.kehu.customer.customer;

/// What a customer is to us; several at once are common.
public enum CustomerRole {
  /// 购买方
  BUYER,
  /// 合作者
  PARTNER,
  /// 代理商/中间商
  DISTRIBUTOR,
  /// 使用者
  USER,
  /// 内部客户: our own employees are customers too, where satisfaction is concerned
  INTERNAL
}
