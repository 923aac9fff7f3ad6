package io.kehu.customer.segment;

import io.kehu.platform.codelist.CodeList;
import jakarta.enterprise.inject.Produces;

/// The codes that segments are described by.
class SegmentCodes {
  @Produces
  CodeList kinds() {
    return CodeList.of("segment-kinds", SegmentKind.values());
  }

  @Produces
  CodeList statuses() {
    return CodeList.of("segment-statuses", SegmentStatus.values());
  }
}
