package io.kehu.customer.contact.assessment;

/// Where somebody draws strength from.
public enum Energy {
  /// 外倾
  EXTRAVERSION,
  /// 内倾
  INTROVERSION
}
