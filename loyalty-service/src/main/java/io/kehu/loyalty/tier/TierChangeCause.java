package io.kehu.loyalty.tier;

/// What moved a customer to another tier.
public enum TierChangeCause {
  /// points were earned
  EARNED,
  /// the nightly review
  REVIEW
}
