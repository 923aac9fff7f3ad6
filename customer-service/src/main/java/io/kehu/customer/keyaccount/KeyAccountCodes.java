package io.kehu.customer.keyaccount;

import io.kehu.platform.codelist.CodeList;
import jakarta.enterprise.inject.Produces;

/// The codes that key accounts are described by.
class KeyAccountCodes {
  @Produces
  CodeList kinds() {
    return CodeList.of("key-account-kinds", KeyAccountKind.values());
  }

  @Produces
  CodeList statuses() {
    return CodeList.of("key-account-statuses", KeyAccountStatus.values());
  }

  @Produces
  CodeList conditions() {
    return CodeList.of("key-account-conditions", Ground.Condition.values());
  }
}
