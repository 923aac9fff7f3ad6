package io.kehu.customer.segment;

/// What can be done with a segment.
enum SegmentAction {
  EDIT,
  ACTIVATE,
  ARCHIVE,
  CHANGE_MEMBERS
}
