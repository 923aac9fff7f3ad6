package io.kehu.platform.privacy.access;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// Implemented by a feature whose rows cannot be read as they are stored, because values in them are sealed.
public interface Opening {
  String table();

  /// How rows are shown to the caller in hand: opened, or sealed and saying so. Called in the transaction in which it is recorded who asked; what must be recorded beside
  /// that is recorded here.
  UnaryOperator<ObjectNode> forCaller(Set<UUID> subjects);
}
