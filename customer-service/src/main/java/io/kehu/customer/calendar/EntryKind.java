package io.kehu.customer.calendar;

/// What stands in calendars.
public enum EntryKind {
  VISIT,
  COMMUNICATION,
  COMMITMENT
}
