package io.kehu.platform.bulk;

/// What becomes of a row whose record seems to be here already, under another name.
public enum DuplicatesPolicy {
  /// the row fails and names the candidates
  REFUSE,
  /// the row is left out, also where its external reference is known
  SKIP,
  /// the row changes the one that it certainly is
  UPDATE,
  /// the row becomes a record of its own all the same
  CREATE
}
