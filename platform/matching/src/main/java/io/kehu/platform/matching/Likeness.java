package io.kehu.platform.matching;

/// How like two values of a field are, from most to least.
public enum Likeness {
  /// The same but for ways of writing.
  SAME,
  /// One may be a slip of the other: a typing error, a homophone, a changed order.
  CLOSE,
  /// They have a good part in common.
  SIMILAR,
  DIFFERENT;

  Likeness atMost(Likeness limit) {
    return compareTo(limit) < 0 ? limit : this;
  }

  Likeness best(Likeness other) {
    return compareTo(other) < 0 ? this : other;
  }
}
