package io.kehu.platform.matching;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A party made ready to be compared with many others.
public final class Profile {
  /// Bounds the comparisons of one pair.
  private static final int MOST = 8;

  private final Party.Kind kind;
  private final List<Name> names;
  private final List<Address> addresses;
  private final @Nullable LocalDate birthDate;
  private final @Nullable String taxId;
  private final @Nullable String registerCode;
  private final List<String> phones;
  private final List<String> emails;

  private Profile(Party party) {
    kind = party.kind();
    names = party.names().stream().limit(MOST).map(this::name).toList();
    addresses = party.places().stream().limit(MOST).map(Address::of).toList();
    birthDate = party.birthDate();
    taxId = code(party.taxId());
    registerCode = code(party.registerCode());
    phones = party.phones().stream().limit(MOST).toList();
    emails = party.emails().stream().limit(MOST).map(Texts::folded).toList();
  }

  public static Profile of(Party party) {
    return new Profile(party);
  }

  private Name name(String written) {
    return switch (kind) {
      case PERSON -> PersonName.of(written);
      case ORGANIZATION -> OrganizationName.of(written);
    };
  }

  private static @Nullable String code(@Nullable String written) {
    String code = written == null ? "" : Texts.squashed(Texts.folded(written));
    return code.isEmpty() ? null : code;
  }

  Party.Kind kind() {
    return kind;
  }

  List<Name> names() {
    return names;
  }

  List<Address> addresses() {
    return addresses;
  }

  @Nullable LocalDate birthDate() {
    return birthDate;
  }

  @Nullable String taxId() {
    return taxId;
  }

  @Nullable String registerCode() {
    return registerCode;
  }

  List<String> phones() {
    return phones;
  }

  List<String> emails() {
    return emails;
  }
}
