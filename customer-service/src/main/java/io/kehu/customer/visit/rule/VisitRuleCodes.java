package io.kehu.customer.visit.rule;

import io.kehu.platform.codelist.CodeList;
import jakarta.enterprise.inject.Produces;

/// The codes that rules are described by.
class VisitRuleCodes {
  @Produces
  CodeList triggers() {
    return CodeList.of("visit-triggers", Trigger.values());
  }
}
