package io.kehu.customer.reference;

import io.kehu.platform.external.ExternalReference;
import java.util.Optional;
import java.util.UUID;

/// A record's own id in the form of a reference. An export gives it to records that no other system knows, so that they are recognised when they come back.
/// Where it comes into another Kehu, it is a reference like any other.
public final class OwnReference {
  private static final String SYSTEM = "kehu";

  private OwnReference() {}

  public static ExternalReference of(UUID id) {
    return new ExternalReference(SYSTEM, id.toString());
  }

  /// The id that a reference of this form holds; whether there is such a record it does not say.
  public static Optional<UUID> idIn(ExternalReference reference) {
    try {
      return reference.system().equals(SYSTEM)
          ? Optional.of(UUID.fromString(reference.id()))
              .filter(id -> id.toString().equals(reference.id()))
          : Optional.empty();
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }
}
