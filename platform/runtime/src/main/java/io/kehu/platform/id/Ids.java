package io.kehu.platform.id;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/// Identifiers that are made here, before anything is saved, so that an event can carry the id of its aggregate.
public final class Ids {
  private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

  private Ids() {}

  /// A new UUIDv7 (RFC 9562): sorted by the millisecond it was made in, random in the rest.
  public static UUID newId() {
    return GENERATOR.generate();
  }
}
