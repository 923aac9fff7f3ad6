package io.kehu.customer.profile.schema;

import io.kehu.customer.customer.CustomerKind;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The sections of a profile, in the order in which a page shows them: ten of a person, five of an organization.
@Schema(name = "ProfileSectionCode")
public enum Section {
  BASIC(CustomerKind.PERSON),
  EDUCATION(CustomerKind.PERSON),
  FAMILY(CustomerKind.PERSON),
  RELATIONSHIPS(CustomerKind.PERSON),
  CAREER(CustomerKind.PERSON),
  LIFE(CustomerKind.PERSON),
  PERSONALITY(CustomerKind.PERSON),
  EXPERIENCE(CustomerKind.PERSON),
  WITH_US(CustomerKind.PERSON),
  OTHER(CustomerKind.PERSON),
  BASE(CustomerKind.ORGANIZATION),
  TRAITS(CustomerKind.ORGANIZATION),
  BUSINESS(CustomerKind.ORGANIZATION),
  TRADING(CustomerKind.ORGANIZATION),
  /// Is what the financial statements say.
  FINANCE(CustomerKind.ORGANIZATION, "/v1/customers/{id}/statements");

  private final CustomerKind kind;
  private final @Nullable String keptAt;

  Section(CustomerKind kind) {
    this(kind, null);
  }

  Section(CustomerKind kind, @Nullable String keptAt) {
    this.kind = kind;
    this.keptAt = keptAt;
  }

  public CustomerKind kind() {
    return kind;
  }

  /// The address where the data is, if not in the profile.
  public Optional<String> keptAt() {
    return Optional.ofNullable(keptAt);
  }

  /// The resource that holds a version's schema.
  String file(int version) {
    return "%s/%s.v%d.json"
        .formatted(
            kind.name().toLowerCase(Locale.ROOT),
            name().toLowerCase(Locale.ROOT).replace('_', '-'),
            version);
  }
}
