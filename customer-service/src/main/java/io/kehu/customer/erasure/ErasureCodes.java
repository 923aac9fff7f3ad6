package io.kehu.customer.erasure;

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

  @Produces
  CodeList keptGrounds() {
    return CodeList.of("kept-grounds", KeptGround.values());
  }

  @Produces
  CodeList remarks() {
    return CodeList.of("erasure-remarks", Remark.values());
  }
}
