package io.kehu.customer.erasure;

/// Why somebody is erased: GDPR art. 17 (1) and PIPL art. 47.
public enum ErasureGround {
  NO_LONGER_NEEDED,
  CONSENT_WITHDRAWN,
  OBJECTION,
  UNLAWFUL,
  LEGAL_DUTY,
  CHILD
}
