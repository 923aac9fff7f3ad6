package io.kehu.platform.matching;

import java.util.List;
import java.util.function.ToDoubleBiFunction;

/// The words of two names, paired so that the likeness of all pairs together is greatest: order does not matter.
///
/// @param pairs how many words found one like them
/// @param sum of the likeness of all pairs
record Pairing(int pairs, double sum) {
  private static final Pairing NONE = new Pairing(0, 0);

  /// @param likeness 0 where two words are no pair, at most 1
  static Pairing of(
      List<String> ours, List<String> theirs, ToDoubleBiFunction<String, String> likeness) {
    // best[set] is the best pairing of our words so far with exactly that set of theirs.
    Pairing[] best = new Pairing[1 << theirs.size()];
    best[0] = NONE;
    for (String word : ours) {
      Pairing[] next = best.clone();
      for (int i = 0; i < theirs.size(); i++) {
        double alike = likeness.applyAsDouble(word, theirs.get(i));
        if (alike > 0) {
          extend(best, next, 1 << i, alike);
        }
      }
      best = next;
    }
    Pairing found = NONE;
    for (Pairing one : best) {
      found = better(found, one);
    }
    return found;
  }

  private static void extend(Pairing[] best, Pairing[] next, int word, double alike) {
    for (int set = 0; set < best.length; set++) {
      if (best[set] != null && (set & word) == 0) {
        Pairing with = new Pairing(best[set].pairs + 1, best[set].sum + alike);
        next[set | word] = better(with, next[set | word]);
      }
    }
  }

  private static Pairing better(Pairing a, @org.jspecify.annotations.Nullable Pairing b) {
    return b == null || a.sum >= b.sum ? a : b;
  }
}
