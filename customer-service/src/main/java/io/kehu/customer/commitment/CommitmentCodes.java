package io.kehu.customer.commitment;

import io.kehu.platform.codelist.CodeList;
import jakarta.enterprise.inject.Produces;

/// The codes that commitments are described by.
class CommitmentCodes {
  @Produces
  CodeList sides() {
    return CodeList.of("commitment-sides", Side.values());
  }

  @Produces
  CodeList statuses() {
    return CodeList.of("commitment-statuses", CommitmentStatus.values());
  }

  @Produces
  CodeList links() {
    return CodeList.of("commitment-link-types", Link.Type.values());
  }
}
