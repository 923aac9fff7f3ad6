package io.kehu.customer.subjectaccess;

import io.kehu.platform.codelist.CodeList;
import jakarta.enterprise.inject.Produces;

/// The codes that subject access requests are described by.
class AccessCodes {
  @Produces
  CodeList states() {
    return CodeList.of("access-states", AccessState.values());
  }

  @Produces
  CodeList checks() {
    return CodeList.of("identity-checks", IdentityCheck.values());
  }

  @Produces
  CodeList handedOver() {
    return CodeList.of("handed-over", HandedOver.values());
  }
}
