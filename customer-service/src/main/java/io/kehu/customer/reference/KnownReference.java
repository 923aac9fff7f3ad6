package io.kehu.customer.reference;

import io.kehu.platform.external.SourceStamp;
import java.util.UUID;

/// A reference that we have seen before.
///
/// @param recordId the record that it names
/// @param stamp how new the record was when it last came from that system
public record KnownReference(UUID recordId, SourceStamp stamp) {
  /// One that no system has said anything of.
  KnownReference(UUID recordId) {
    this(recordId, new SourceStamp(null, null));
  }

  /// A record that is known by its own id.
  public static KnownReference of(UUID recordId) {
    return new KnownReference(recordId);
  }
}
