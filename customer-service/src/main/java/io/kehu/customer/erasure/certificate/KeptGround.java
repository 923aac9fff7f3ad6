package io.kehu.customer.erasure.certificate;

/// Why services keep rows of somebody who was erased; they tell these codes.
public enum KeptGround {
  RETENTION_DUTY,
  NAMES_NOBODY
}
