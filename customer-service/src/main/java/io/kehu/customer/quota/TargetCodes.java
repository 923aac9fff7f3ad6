package io.kehu.customer.quota;

import io.kehu.platform.codelist.CodeList;
import jakarta.enterprise.inject.Produces;

/// The codes that targets are described by.
class TargetCodes {
  @Produces
  CodeList horizons() {
    return CodeList.of("target-horizons", Horizon.values());
  }
}
