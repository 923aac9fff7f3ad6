package io.kehu.customer.classification;

/// Where the relationship stands.
public enum RelationshipPhase {
  /// 考察期
  EXPLORATION,
  /// 形成期
  FORMATION,
  /// 稳定期
  STABLE,
  /// 退化期
  DECLINE
}
