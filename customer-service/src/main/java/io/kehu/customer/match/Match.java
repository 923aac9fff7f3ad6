package io.kehu.customer.match;

import io.kehu.platform.matching.Verdict;

/// A customer with how like it is to the one in hand.
public record Match(Lookalike customer, Verdict verdict) {
  public double score() {
    return verdict.score();
  }
}
