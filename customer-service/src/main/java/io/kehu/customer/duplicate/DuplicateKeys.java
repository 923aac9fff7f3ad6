package io.kehu.customer.duplicate;

import io.kehu.customer.channel.Channels;
import io.kehu.customer.channel.Email;
import io.kehu.customer.channel.Phone;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which keys a customer has.
public final class DuplicateKeys {
  private DuplicateKeys() {}

  /// @param channels normalised ones
  public static List<DuplicateKey> of(
      @Nullable String socialCreditCode, @Nullable String taxId, Channels channels) {
    return Stream.of(
            key(DuplicateKey.Kind.SOCIAL_CREDIT_CODE, socialCreditCode),
            key(DuplicateKey.Kind.TAX_ID, taxId),
            channels.phones().stream()
                .map(Phone::number)
                .map(number -> new DuplicateKey(DuplicateKey.Kind.PHONE, number)),
            channels.emails().stream()
                .map(Email::address)
                .map(address -> new DuplicateKey(DuplicateKey.Kind.EMAIL, address)))
        .flatMap(keys -> keys)
        .distinct()
        .toList();
  }

  private static Stream<DuplicateKey> key(DuplicateKey.Kind kind, @Nullable String value) {
    return value == null ? Stream.empty() : Stream.of(new DuplicateKey(kind, value));
  }
}
