package io.kehu.customer.contact;

/// What a contact's word is worth at the customer.
public enum Standing {
  /// 掌握实权
  POWER_HOLDER,
  /// 对实权者有影响
  INFLUENCER,
  ORDINARY
}
