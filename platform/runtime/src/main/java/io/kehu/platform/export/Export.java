package io.kehu.platform.export;

import io.kehu.platform.page.Listing;
import java.util.List;

/// A list that can be taken out; a constant of the feature's repository.
///
/// @param name of the file and of the import that takes it in: `customers`
/// @param listing where rows come from, and what they can be filtered and sorted by
/// @param row SQL, a JSON object of type `json`: the row as the import takes it. Members whose name begins with `#` are notes that no import reads
/// @param columns names of the row's members in the order of the columns. One that ends in `.*` stands for the columns below it that some row has
///     (`phones.0.number`, `phones.1.number`); the others are always there
public record Export(String name, Listing<?> listing, String row, List<String> columns) {}
