package io.kehu.customer.timeline;

import io.kehu.platform.codelist.CodeList;
import jakarta.enterprise.inject.Produces;

/// The codes on timelines.
class TimelineCodes {
  @Produces
  CodeList types() {
    return CodeList.of("timeline-types", TimelineType.values());
  }

  @Produces
  CodeList kinds() {
    return CodeList.of("timeline-kinds", TimelineKind.values());
  }
}
