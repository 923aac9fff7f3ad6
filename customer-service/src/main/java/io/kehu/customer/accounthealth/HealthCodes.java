package io.kehu.customer.accounthealth;

import io.kehu.platform.codelist.CodeList;
import jakarta.enterprise.inject.Produces;

/// The codes that the health is described by.
class HealthCodes {
  @Produces
  CodeList parts() {
    return CodeList.of("account-health-parts", HealthPart.values());
  }

  @Produces
  CodeList gaps() {
    return CodeList.of("account-health-gaps", HealthGap.values());
  }
}
