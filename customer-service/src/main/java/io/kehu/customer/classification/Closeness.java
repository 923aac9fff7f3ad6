package io.kehu.customer.classification;

/// How well we know one another.
public enum Closeness {
  /// 亲密
  INTIMATE,
  /// 面对面
  FACE_TO_FACE,
  /// 一般
  GENERAL,
  /// 疏远
  NONE
}
