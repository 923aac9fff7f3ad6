package io.kehu.customer.customfield;

/// Whether lists by a field are helped by an index.
public enum CustomFieldIndex {
  NONE,
  /// asked for, or being built while customers are read and written
  BUILDING,
  READY
}
