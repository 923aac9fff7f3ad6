package io.kehu.customer.profile.schema;

/// How much harm a value does in the wrong hands; also how much a caller may see. In growing order.
public enum Sensitivity {
  /// What is known of somebody as a customer: `customers:read`.
  NORMAL,
  /// Private life: `profiles:read`.
  PERSONAL,
  /// What the law calls special or sensitive (GDPR art. 9, PIPL art. 28): health, religion, politics, id numbers, minors. `profiles:special`.
  SPECIAL;

  /// Whether a caller cleared up to `clearance` may see this.
  public boolean isWithin(Sensitivity clearance) {
    return compareTo(clearance) <= 0;
  }
}
