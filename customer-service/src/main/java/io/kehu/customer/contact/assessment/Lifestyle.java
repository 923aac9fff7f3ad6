package io.kehu.customer.contact.assessment;

/// Whether somebody likes things settled or open.
public enum Lifestyle {
  /// 判断
  JUDGING,
  /// 知觉
  PERCEIVING
}
