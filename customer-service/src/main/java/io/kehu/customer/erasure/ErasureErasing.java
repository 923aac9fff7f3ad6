package io.kehu.customer.erasure;

import static io.kehu.customer.customer.Subject.CUSTOMER;

import io.kehu.platform.privacy.Erases;
import io.kehu.platform.privacy.Erasing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// The certificate stays: it is the proof. What it says names nobody.
@ApplicationScoped
class ErasureErasing implements Erases {
  @Override
  public List<Erasing> erasing() {
    return List.of(CUSTOMER.kept("erasure_request", "NAMES_NOBODY"));
  }
}
