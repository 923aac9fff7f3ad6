package io.kehu.customer.contact.assessment;

/// What somebody heeds: facts or possibilities.
public enum Perception {
  /// 感觉
  SENSING,
  /// 直觉
  INTUITION
}
