package io.kehu.customer.duplicate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Something that only one customer should have.
///
/// @param value as normalised for comparison
public record DuplicateKey(Kind kind, String value) {
  @Schema(name = "DuplicateKeyKind")
  public enum Kind {
    SOCIAL_CREDIT_CODE,
    TAX_ID,
    PHONE,
    EMAIL
  }
}
