package io.kehu.platform.sync;

import io.kehu.platform.external.ExternalReference;

/// A kind of record that rows may name before it is here; services give a bean a kind. When one of these records comes, whoever writes it says so in the same
/// transaction by [io.kehu.platform.sync.held.HeldRows#arrived].
public interface Needed {
  /// As its import is called: `customers`.
  String kind();

  /// Whether it is here now.
  boolean isHere(ExternalReference reference);

  /// The same, but whoever is about to bring it waits until the transaction in hand ends, so that a row that is put by to wait for it cannot be overlooked.
  boolean isHereClaimed(ExternalReference reference);
}
