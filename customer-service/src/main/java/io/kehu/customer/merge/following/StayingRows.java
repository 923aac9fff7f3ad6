package io.kehu.customer.merge.following;

import java.util.List;
import org.jdbi.v3.core.Handle;

/// A table whose rows do not follow.
///
/// @param why for whoever reads the declaration
public record StayingRows(String table, String column, String why) implements Following {
  @Override
  public long count(Handle db, Merging merging) {
    return 0;
  }

  @Override
  public void follow(Handle db, Merging merging) {}

  @Override
  public List<Kept> goBack(Handle db, Merging merging) {
    return List.of();
  }
}
