package io.kehu.servicedesk.complaint;

/// By what a complaint is put right.
public enum RedressKind {
  REFUND,
  REPLACEMENT,
  DISCOUNT,
  VOUCHER,
  POINTS,
  APOLOGY;

  /// Whether an offer of this kind says how much money it is worth.
  boolean isMoney() {
    return switch (this) {
      case REFUND, DISCOUNT, VOUCHER -> true;
      case REPLACEMENT, POINTS, APOLOGY -> false;
    };
  }
}
