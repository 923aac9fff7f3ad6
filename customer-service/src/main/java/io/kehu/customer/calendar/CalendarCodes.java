package io.kehu.customer.calendar;

import io.kehu.platform.codelist.CodeList;
import jakarta.enterprise.inject.Produces;

/// The words in calendars.
class CalendarCodes {
  static final String KINDS = "calendar-entry-kinds";

  @Produces
  CodeList kinds() {
    return CodeList.of(KINDS, EntryKind.values());
  }
}
