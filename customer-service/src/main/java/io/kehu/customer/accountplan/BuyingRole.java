package io.kehu.customer.accountplan;

/// What somebody is in the customer's decision to buy: CUTE.
public enum BuyingRole {
  /// Wants us to win and helps us.
  COACH,
  /// Will work with what is bought.
  USER,
  /// Judges whether it is fit.
  TECHNICAL,
  /// Releases the money.
  ECONOMIC
}
