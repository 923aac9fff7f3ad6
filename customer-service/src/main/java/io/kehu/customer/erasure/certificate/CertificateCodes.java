package io.kehu.customer.erasure.certificate;

import io.kehu.platform.codelist.CodeList;
import jakarta.enterprise.inject.Produces;

/// The codes that certificates use.
class CertificateCodes {
  @Produces
  CodeList keptGrounds() {
    return CodeList.of("kept-grounds", KeptGround.values());
  }

  @Produces
  CodeList remarks() {
    return CodeList.of("erasure-remarks", Remark.values());
  }
}
