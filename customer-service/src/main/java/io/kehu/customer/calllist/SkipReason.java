package io.kehu.customer.calllist;

/// Why somebody on a list is not called.
public enum SkipReason {
  NO_PHONE,
  /// consent was refused or withdrawn for every phone
  REFUSED,
  /// nobody ever agreed, which marketing needs
  NO_CONSENT
}
