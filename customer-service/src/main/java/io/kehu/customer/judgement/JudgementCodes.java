package io.kehu.customer.judgement;

import io.kehu.platform.codelist.CodeList;
import jakarta.enterprise.inject.Produces;

/// The codes of judgements.
class JudgementCodes {
  static final String ATTITUDES = "buying-attitudes";

  @Produces
  CodeList attitudes() {
    return CodeList.of(ATTITUDES, BuyingAttitude.values());
  }
}
