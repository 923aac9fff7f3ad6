package io.kehu.platform.page;

import io.kehu.platform.page.Listing.Field;
import java.util.List;

/// The order of a list: the fields asked for, then the id in the direction of the first, so that no two rows are equal.
///
/// Null counts as larger than every value in both directions, as PostgreSQL's indexes have it: last upwards, first
/// downwards.
record SortOrder(List<Key> keys, boolean idDescending) {

  record Key(Field field, boolean descending) {
    String orderBy() {
      return field.column() + (descending ? " desc nulls first" : " asc nulls last");
    }
  }

  String orderBy(String idColumn) {
    StringBuilder sql = new StringBuilder();
    keys.forEach(key -> sql.append(key.orderBy()).append(", "));
    return sql.append(idColumn).append(idDescending ? " desc" : " asc").toString();
  }

  /// True where one row comparison can say "after this row", which lets an index find the place.
  boolean isOneDirection() {
    return keys.stream().allMatch(key -> key.descending() == idDescending);
  }
}
