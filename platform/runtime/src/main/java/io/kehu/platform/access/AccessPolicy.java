package io.kehu.platform.access;

import io.kehu.platform.sql.Sql;

/// Which records of one kind a caller may see and change. The predicate (lists, counts, searches) and the decision (one record) come from one
/// place, because that is the only way in which both stay equal.
public interface AccessPolicy<T> {
  /// True for exactly the rows that `mayRead` allows.
  Sql readable(Caller caller);

  /// Hidden records are answered 404, as if they did not exist.
  boolean mayRead(Caller caller, T candidate);

  /// A record that may be read but not changed is answered 403.
  boolean mayWrite(Caller caller, T candidate);
}
