package io.kehu.customer.duplicate;

import java.util.List;
import java.util.UUID;

/// A customer that has keys.
///
/// @param visible to the caller
public record Holder(UUID id, String number, String name, boolean visible) {
  Candidate matchedBy(List<DuplicateKey.Kind> kinds) {
    return visible
        ? new Candidate(id, number, name, kinds)
        : new Candidate(null, null, null, kinds);
  }
}
