package io.kehu.customer.duplicate;

import io.kehu.platform.matching.Party;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which keys a customer has.
public final class DuplicateKeys {
  private DuplicateKeys() {}

  /// @param party normalised
  public static List<DuplicateKey> of(Party party) {
    return Stream.of(
            key(DuplicateKey.Kind.SOCIAL_CREDIT_CODE, party.registerCode()),
            key(DuplicateKey.Kind.TAX_ID, party.taxId()),
            party.phones().stream()
                .map(number -> new DuplicateKey(DuplicateKey.Kind.PHONE, number)),
            party.emails().stream()
                .map(address -> new DuplicateKey(DuplicateKey.Kind.EMAIL, address)))
        .flatMap(keys -> keys)
        .distinct()
        .toList();
  }

  private static Stream<DuplicateKey> key(DuplicateKey.Kind kind, @Nullable String value) {
    return value == null ? Stream.empty() : Stream.of(new DuplicateKey(kind, value));
  }
}
