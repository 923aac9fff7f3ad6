package io.kehu.customer.accountplan;

import io.kehu.platform.codelist.CodeList;
import jakarta.enterprise.inject.Produces;

/// The codes that buying centres are described by.
class AccountPlanCodes {
  @Produces
  CodeList roles() {
    return CodeList.of("buying-roles", BuyingRole.values());
  }

  @Produces
  CodeList attitudes() {
    return CodeList.of("buying-attitudes", BuyingCentreMember.Attitude.values());
  }

  @Produces
  CodeList influences() {
    return CodeList.of("buying-influences", BuyingCentreMember.Influence.values());
  }
}
