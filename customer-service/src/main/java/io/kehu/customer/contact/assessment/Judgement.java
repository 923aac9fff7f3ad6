package io.kehu.customer.contact.assessment;

/// By what somebody decides.
public enum Judgement {
  /// 思维
  THINKING,
  /// 情感
  FEELING
}
