package io.kehu.customer.calllist;

import io.kehu.platform.codelist.CodeList;
import jakarta.enterprise.inject.Produces;

/// The codes that call lists are described by.
class CallListCodes {
  @Produces
  CodeList statuses() {
    return CodeList.of("call-list-statuses", CallListStatus.values());
  }

  @Produces
  CodeList entryStatuses() {
    return CodeList.of("call-list-entry-statuses", EntryStatus.values());
  }

  @Produces
  CodeList results() {
    return CodeList.of("call-results", CallResult.values());
  }

  @Produces
  CodeList skipReasons() {
    return CodeList.of("call-skip-reasons", SkipReason.values());
  }
}
