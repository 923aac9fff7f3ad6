package io.kehu.customer.decision;

import io.kehu.platform.codelist.CodeList;
import jakarta.enterprise.inject.Produces;

/// The codes of credit decisions.
class DecisionCodes {
  @Produces
  CodeList outcomes() {
    return CodeList.of("credit-outcomes", Outcome.values());
  }

  @Produces
  CodeList grounds() {
    return CodeList.of("credit-grounds", Ground.Code.values());
  }
}
