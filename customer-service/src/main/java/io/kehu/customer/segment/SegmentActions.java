package io.kehu.customer.segment;

import io.kehu.platform.action.RecordActions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/// As a segment stands: segments are nobody's own.
@ApplicationScoped
class SegmentActions {
  @Produces
  RecordActions<SegmentApi.View, SegmentAction> onSegments() {
    return RecordActions.of(SegmentApi.View.class, SegmentAction.class, SegmentActions::allows);
  }

  private static boolean allows(SegmentApi.View segment, SegmentAction action) {
    return switch (action) {
      case EDIT -> true;
      case ACTIVATE -> segment.status().mayBecome(SegmentStatus.ACTIVE);
      case ARCHIVE -> segment.status().mayBecome(SegmentStatus.ARCHIVED);
      case CHANGE_MEMBERS ->
          segment.kind() == SegmentKind.STATIC && segment.status() == SegmentStatus.ACTIVE;
    };
  }
}
