package io.kehu.customer.erasure;

import io.kehu.customer.erasure.hold.Hold;
import io.kehu.platform.codelist.CodeList;
import jakarta.enterprise.inject.Produces;

/// The codes that erasures are described by.
class ErasureCodes {
  @Produces
  CodeList states() {
    return CodeList.of("erasure-states", ErasureState.values());
  }

  @Produces
  CodeList grounds() {
    return CodeList.of("erasure-grounds", ErasureGround.values());
  }

  @Produces
  CodeList holds() {
    return CodeList.of("erasure-holds", Hold.values());
  }
}
