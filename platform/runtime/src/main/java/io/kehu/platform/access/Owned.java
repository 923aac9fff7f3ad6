package io.kehu.platform.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A record that a user answers for.
public interface Owned {
  /// The user answerable, null in the public pool.
  @Nullable UUID ownerId();

  /// The team's code, null where none.
  @Nullable String team();
}
