package io.kehu.platform.matching;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a record knows of a person or an organization, as it was written down.
///
/// @param names every name, alias and former name; none where the name is not known
/// @param taxId number by which an authority knows it, whoever that is
/// @param registerCode number in a register of organizations
/// @param phones in E.164
public record Party(
    Kind kind,
    List<String> names,
    List<Place> places,
    @Nullable LocalDate birthDate,
    @Nullable String taxId,
    @Nullable String registerCode,
    List<String> phones,
    List<String> emails) {
  public enum Kind {
    PERSON,
    ORGANIZATION
  }

  /// A postal address.
  ///
  /// @param region province or state
  /// @param locality city, and district where there is one
  /// @param lines street, house, room, as written on an envelope
  public record Place(
      @Nullable String region,
      @Nullable String locality,
      List<String> lines,
      @Nullable String postalCode) {}
}
