package io.kehu.platform.export;

import io.kehu.platform.page.Listing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A list that can be taken out.
///
/// @param name of the file and of the import that takes it in: `customers`
/// @param listing where rows come from, and what they can be filtered and sorted by
/// @param row SQL, a JSON object of type `json`: the row as the import takes it. Members whose name begins with `#` are notes that no import reads. Null where
///     the row is what the list shows of it
/// @param columns names of the row's members in the order of the columns. One that ends in `.*` stands for the columns below it that some row has
///     (`phones.0.number`, `phones.1.number`); the others are always there. What is not named comes behind, in the order of the rows' members
public record Export(String name, Listing<?> listing, @Nullable String row, List<String> columns) {
  /// A list that goes out as it is shown.
  static Export asShown(String name, Listing<?> listing) {
    return new Export(name, listing, null, List.of());
  }
}
