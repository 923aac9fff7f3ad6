package io.kehu.customer.commitment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Who is bound.
@Schema(name = "CommitmentSide")
public enum Side {
  /// we are, to the customer
  US,
  /// the customer is, to us
  CUSTOMER
}
