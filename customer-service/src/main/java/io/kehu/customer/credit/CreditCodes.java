package io.kehu.customer.credit;

import io.kehu.platform.codelist.CodeList;
import jakarta.enterprise.inject.Produces;

/// The codes of customers' credit.
class CreditCodes {
  @Produces
  CodeList grades() {
    return CodeList.of("credit-grades", Grade.values());
  }
}
