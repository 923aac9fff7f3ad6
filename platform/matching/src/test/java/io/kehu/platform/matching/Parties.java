package io.kehu.platform.matching;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Parties for tests.
final class Parties {
  private Parties() {}

  static Party person(String name) {
    return person(name, null, List.of());
  }

  static Party person(String name, @Nullable String birthDate, List<Party.Place> places) {
    return new Party(
        Party.Kind.PERSON,
        List.of(name),
        places,
        birthDate == null ? null : LocalDate.parse(birthDate),
        null,
        null,
        List.of(),
        List.of());
  }

  static Party organization(String name, Party.Place... places) {
    return new Party(
        Party.Kind.ORGANIZATION,
        List.of(name),
        List.of(places),
        null,
        null,
        null,
        List.of(),
        List.of());
  }

  static Party.Place place(String locality, String line, String postalCode) {
    return new Party.Place(null, locality, List.of(line), postalCode);
  }

  static Verdict compare(Party a, Party b) {
    return Matching.compare(Profile.of(a), Profile.of(b));
  }

  static Likeness likeness(Party a, Party b, Field field) {
    return compare(a, b).reasons().stream()
        .filter(reason -> reason.field() == field)
        .findFirst()
        .orElseThrow()
        .likeness();
  }
}
