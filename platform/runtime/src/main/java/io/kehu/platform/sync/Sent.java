package io.kehu.platform.sync;

import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.external.SourceStamp;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a row is to the system that sent it.
///
/// @param reference of its record, null where the row does not say
/// @param needs what it names beside its own record
public record Sent(@Nullable ExternalReference reference, SourceStamp stamp, List<Need> needs) {
  public Sent(@Nullable ExternalReference reference, SourceStamp stamp) {
    this(reference, stamp, List.of());
  }

  /// The same, naming one more.
  ///
  /// @param named null where the row names none
  public Sent naming(String kind, @Nullable ExternalReference named) {
    if (named == null) {
      return this;
    }
    List<Need> more = new ArrayList<>(needs);
    more.add(new Need(kind, named));
    return new Sent(reference, stamp, List.copyOf(more));
  }

  /// The same of a row whose record is named by its address.
  Sent at(ExternalReference address) {
    return new Sent(address, stamp, needs);
  }
}
