package io.kehu.platform.privacy;

import java.util.List;
import java.util.UUID;

/// Implemented by a feature's `*Erasing` bean: what its tables hold of a person.
public interface Erases {
  List<Erasing> erasing();

  /// Queries for texts by which the person is found where no id stands, as in the rows of an import: one column, `:subject` bound. Asked before anything
  /// is erased.
  default List<Words> words() {
    return List.of();
  }

  /// Whether something else in this service has to be done about the subject before it can say that it erased all.
  ///
  /// @param kind of subject
  default boolean isWaiting(String kind, UUID subject) {
    return false;
  }

  /// @param kind of subject
  record Words(String kind, String sql) {}
}
