package io.kehu.customer.search;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// What of a customer, or of a contact, it is found by.
///
/// @param others number, codes and channels, as they are stored
public record Findable(
    UUID id, String name, Collection<String> aliases, Collection<String> others) {

  /// The plain words of its names, in which slips of the finger can be told from other words.
  List<String> words() {
    return Stream.concat(Stream.of(name), aliases.stream())
        .flatMap(one -> Folding.unmarked(one).stream())
        .filter(Spelling::canBeMisspelt)
        .distinct()
        .sorted()
        .toList();
  }
}
