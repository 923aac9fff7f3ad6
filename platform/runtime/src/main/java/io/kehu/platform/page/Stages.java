package io.kehu.platform.page;

import io.kehu.platform.sql.Sql;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// A list that is put together of stages, one after the other, because no single statement gives its order at a bounded price: the best of a search first,
/// then the rest in parts. No row may be in two stages.
public interface Stages {
  /// One stage.
  ///
  /// @param order ascending, never null; the id is added
  /// @param where with the parameters of the order, too
  record Stage(List<Listing.Field> order, Sql where) {}

  /// What the stages depend on, in a few characters: kept in the cursor, so that later pages go on with the same ones.
  String plan();

  /// @param number from 0
  /// @return empty after the last one
  Optional<Stage> stage(int number);

  /// What all rows of all stages have in common, for counting.
  Sql all();

  /// Decides on the stages.
  interface Planner {
    /// For a first page.
    ///
    /// @param where access and filters, which hold for every stage
    Stages plan(Handle database, Sql where);

    /// For a later one.
    ///
    /// @param plan as a page before had it
    Stages resume(Handle database, Sql where, String plan);
  }
}
