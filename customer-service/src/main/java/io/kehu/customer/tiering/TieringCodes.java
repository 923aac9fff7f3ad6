package io.kehu.customer.tiering;

import io.kehu.platform.codelist.CodeList;
import jakarta.enterprise.inject.Produces;

/// The codes of tiers and of the report on them.
class TieringCodes {
  @Produces
  CodeList priorities() {
    return CodeList.of("response-priorities", ResponsePriority.values());
  }

  @Produces
  CodeList values() {
    return CodeList.of("customer-values", ReportApi.Value.values());
  }

  @Produces
  CodeList attention() {
    return CodeList.of("customer-attention", ReportApi.Attention.values());
  }
}
