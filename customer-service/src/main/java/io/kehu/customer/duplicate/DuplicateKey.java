package io.kehu.customer.duplicate;

/// Something that only one customer should have.
///
/// @param value as normalised for comparison
public record DuplicateKey(Kind kind, String value) {
  public enum Kind {
    SOCIAL_CREDIT_CODE,
    TAX_ID,
    PHONE,
    EMAIL
  }
}
