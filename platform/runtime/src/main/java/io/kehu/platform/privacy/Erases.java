package io.kehu.platform.privacy;

import java.util.List;

/// Implemented by a feature's `*Erasing` bean: what its tables hold of a person.
public interface Erases {
  List<Erasing> erasing();

  /// Queries for texts by which the person is found where no id stands, as in the rows of an import: one column, `:subject` bound. Asked before anything
  /// is erased.
  default List<Words> words() {
    return List.of();
  }

  /// @param kind of subject
  record Words(String kind, String sql) {}
}
