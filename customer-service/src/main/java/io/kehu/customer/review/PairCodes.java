package io.kehu.customer.review;

import io.kehu.platform.codelist.CodeList;
import io.kehu.platform.matching.Field;
import io.kehu.platform.matching.Likeness;
import jakarta.enterprise.inject.Produces;

/// The codes that pairs and their reasons are described by.
class PairCodes {
  @Produces
  CodeList pairStatuses() {
    return CodeList.of("duplicate-pair-statuses", PairStatus.values());
  }

  @Produces
  CodeList fields() {
    return CodeList.of("match-fields", Field.values());
  }

  @Produces
  CodeList likenesses() {
    return CodeList.of("likenesses", Likeness.values());
  }
}
