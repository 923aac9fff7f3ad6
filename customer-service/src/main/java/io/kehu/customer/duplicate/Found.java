package io.kehu.customer.duplicate;

import io.kehu.customer.match.Match;
import java.util.List;

/// A customer that may be the one in hand.
///
/// @param matchedBy keys that both have, empty where they are only alike
public record Found(List<DuplicateKey.Kind> matchedBy, Match match) {
  public Candidate candidate() {
    return Candidate.of(this);
  }
}
