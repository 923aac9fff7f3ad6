package io.kehu.platform.sync;

import io.kehu.platform.external.ExternalReference;
import java.util.Collection;
import java.util.Set;

/// A kind of record that rows may name before it is here; services give a bean a kind. When one of these records comes, whoever writes it says so in the same
/// transaction by [io.kehu.platform.sync.held.HeldRows#arrived].
public interface Needed {
  /// As its import is called: `customers`.
  String kind();

  /// Those of them that are here now.
  Set<ExternalReference> here(Collection<ExternalReference> references);

  /// Makes whoever is about to bring one of them wait until the transaction in hand ends, so that a row that is put by to wait for it cannot be overlooked.
  void claim(Collection<ExternalReference> references);
}
