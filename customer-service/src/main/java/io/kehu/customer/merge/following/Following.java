package io.kehu.customer.merge.following;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// How the rows of one table follow, in the transaction of the merge.
public interface Following {
  String table();

  /// What one row is, for people: `contact`.
  default String what() {
    return table();
  }

  /// The column that holds the customer's id.
  String column();

  /// @param survivorId where the rows are to go
  /// @param losingId where they are
  record Merging(UUID mergeId, UUID survivorId, UUID losingId) {}

  /// How many rows would move.
  long count(Handle db, Merging merging);

  void follow(Handle db, Merging merging);

  /// Moves back what came by the merge and is still there.
  ///
  /// @return what stays with the survivor or is gone
  List<Kept> goBack(Handle db, Merging merging);
}
