package io.kehu.customer.calllist;

/// Where an entry of a call list stands.
public enum EntryStatus {
  WAITING,
  /// an agent has it, until the lease ends
  CLAIMED,
  DONE,
  SKIPPED
}
