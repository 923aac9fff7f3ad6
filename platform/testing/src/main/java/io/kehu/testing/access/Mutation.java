package io.kehu.testing.access;

import io.kehu.testing.api.Operation;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// One way to spoil a request.
interface Mutation {

  /// Spoils a request of the operation.
  ///
  /// @param base the operation's request with a token and no body
  /// @return empty if the operation has nothing to spoil in this way
  Optional<Malformed> of(Operation operation, RawRequest base, RandomGenerator random);

  @SafeVarargs
  static <T> T pick(RandomGenerator random, T... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
