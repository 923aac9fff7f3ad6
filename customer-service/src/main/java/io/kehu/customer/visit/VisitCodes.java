package io.kehu.customer.visit;

import io.kehu.platform.codelist.CodeList;
import jakarta.enterprise.inject.Produces;

/// The codes that visits are described by.
class VisitCodes {
  @Produces
  CodeList statuses() {
    return CodeList.of("visit-statuses", VisitStatus.values());
  }
}
