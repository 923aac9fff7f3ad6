package io.kehu.customer.ratio;

import io.kehu.platform.codelist.CodeList;
import jakarta.enterprise.inject.Produces;

/// The codes that ratios are shown by.
class RatioCodes {
  @Produces
  CodeList ratios() {
    return CodeList.of("credit-ratios", Ratio.values());
  }

  @Produces
  CodeList absences() {
    return CodeList.of("ratio-absences", Absence.values());
  }

  @Produces
  CodeList balances() {
    return CodeList.of("ratio-balances", Balances.values());
  }
}
