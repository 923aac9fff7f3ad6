package io.kehu.customer.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.customer.channel.Channels;
import io.kehu.customer.channel.Email;
import io.kehu.customer.channel.Phone;
import io.kehu.customer.channel.PhoneNumbers;
import io.kehu.customer.classification.Closeness;
import io.kehu.customer.classification.LifecycleStage;
import io.kehu.customer.classification.RelationshipPhase;
import io.kehu.customer.customfield.CustomFields;
import io.kehu.customer.duplicate.DuplicateKey;
import io.kehu.customer.duplicate.DuplicateKeys;
import io.kehu.customer.match.Parties;
import io.kehu.customer.search.Findable;
import io.kehu.customer.source.KnownSource;
import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.matching.Party;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/// What may be edited freely about a customer, and what a PATCH is laid over. Class and owner are
/// not among it: they change by acts of their own, with a reason or a note.
///
/// @param source how we came to know the customer: a built-in code or one of the company's own, see `/v1/sources`
/// @param campaign code or name of the campaign that brought it
/// @param referredBy who sent it to us; chains are at `/v1/customers/{id}/referrals`
/// @param industry code of ISIC or GB/T 4754: `C36`
/// @param region province, state or sales region, as the company names them
/// @param country ISO 3166-1 alpha-2; national phone numbers are read as this country's
/// @param legalForm as in the register: `GmbH`, `有限责任公司`
/// @param taxId VAT or other tax number, without spaces
/// @param birthDate of a person
/// @param parentId the organization that this one belongs to
/// @param customFields values of the company's own fields by name, see `/v1/custom-fields`
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MasterData(
    @NotNull @Enumerated(EnumType.STRING) CustomerKind kind,
    @NotBlank @Size(max = 200) String name,
    @JdbcTypeCode(SqlTypes.JSON) @Mutability(Immutability.class) @Size(max = 20)
        List<@Valid @NotNull Alias> aliases,
    @JdbcTypeCode(SqlTypes.JSON) @Mutability(Immutability.class) @Size(max = 5)
        List<@NotNull CustomerRole> roles,
    @NotNull @Enumerated(EnumType.STRING) RelationshipPhase relationshipPhase,
    @NotNull @Enumerated(EnumType.STRING) LifecycleStage lifecycleStage,
    @Nullable @Enumerated(EnumType.STRING) Closeness closeness,
    @Nullable @Size(max = 40) @KnownSource String source,
    @Nullable @Size(min = 1, max = 100) String campaign,
    @Nullable @Valid @Embedded Referrer referredBy,
    @Nullable @Pattern(regexp = MasterData.INDUSTRY) String industry,
    @Nullable @Enumerated(EnumType.STRING) CompanySize size,
    @Nullable @Size(max = 64) String region,
    @Nullable @Pattern(regexp = MasterData.COUNTRY) String country,
    @Nullable @Size(max = 64) String legalForm,
    @Nullable @Pattern(regexp = MasterData.TAX_ID) String taxId,
    @Nullable @SocialCreditCode String socialCreditCode,
    @Nullable @PastOrPresent LocalDate birthDate,
    @Nullable UUID parentId,
    @JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 50)
        List<@NotNull @Pattern(regexp = MasterData.TAG) String> tags,
    @JdbcTypeCode(SqlTypes.JSON) @Mutability(Immutability.class) @Valid Channels channels,
    @JdbcTypeCode(SqlTypes.JSON) @Mutability(Immutability.class) @Size(max = 50)
        List<@Valid @NotNull ExternalReference> externalReferences,
    @JdbcTypeCode(SqlTypes.JSON) @Mutability(Immutability.class) @Size(max = 100)
        Map<String, Object> customFields) {

  static final String INDUSTRY = "[A-Z][0-9]{0,4}";
  static final String COUNTRY = "[A-Z]{2}";
  static final String TAX_ID = "[0-9A-Z./-]{4,32}";
  static final String TAG = "[\\p{L}\\p{N}][\\p{L}\\p{N} _.-]{0,49}";

  public MasterData {
    aliases = aliases == null ? List.of() : Collections.unmodifiableList(aliases);
    roles = roles == null ? List.of() : roles.stream().distinct().toList();
    relationshipPhase =
        relationshipPhase == null ? RelationshipPhase.EXPLORATION : relationshipPhase;
    lifecycleStage = lifecycleStage == null ? LifecycleStage.ACQUISITION : lifecycleStage;
    taxId = code(taxId);
    socialCreditCode = code(socialCreditCode);
    tags = tags == null ? List.of() : tags.stream().distinct().toList();
    channels = channels == null ? Channels.NONE : channels;
    externalReferences =
        externalReferences == null ? List.of() : externalReferences.stream().distinct().toList();
    customFields = customFields == null ? Map.of() : Collections.unmodifiableMap(customFields);
  }

  /// A customer of whom nothing else is known.
  static MasterData bare(CustomerKind kind, String name) {
    return new MasterData(
        kind,
        name,
        List.of(),
        List.of(),
        RelationshipPhase.EXPLORATION,
        LifecycleStage.ACQUISITION,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        Channels.NONE,
        List.of(),
        Map.of());
  }

  /// As it is saved: see [Channels#normalised], [CustomFields#normalised].
  MasterData normalised(PhoneNumbers numbers, CustomFields fields) {
    return with(
        channels.normalised(numbers, country),
        lifecycleStage,
        parentId,
        externalReferences,
        fields.normalised(customFields));
  }

  /// What nobody else should have.
  List<DuplicateKey> keys() {
    return DuplicateKeys.of(party());
  }

  /// What others are compared with to find out whether they are the same.
  Party party() {
    return new Party(
        switch (kind) {
          case PERSON -> Party.Kind.PERSON;
          case ORGANIZATION -> Party.Kind.ORGANIZATION;
        },
        Stream.concat(Stream.of(name), aliases.stream().map(Alias::name)).toList(),
        Parties.places(channels),
        birthDate,
        taxId,
        socialCreditCode,
        Parties.phones(channels),
        Parties.emails(channels));
  }

  /// What it is found by, as the customer with that id and number.
  Findable findable(UUID id, String number) {
    return new Findable(
        id,
        name,
        aliases.stream().map(Alias::name).toList(),
        Stream.of(
                Stream.of(number),
                Stream.ofNullable(taxId),
                Stream.ofNullable(socialCreditCode),
                channels.phones().stream().map(Phone::number),
                channels.emails().stream().map(Email::address))
            .flatMap(others -> others)
            .toList());
  }

  MasterData withLifecycleStage(LifecycleStage stage) {
    return with(channels, stage, parentId, externalReferences, customFields);
  }

  MasterData withReference(ExternalReference reference) {
    return externalReferences.contains(reference)
        ? this
        : with(
            channels,
            lifecycleStage,
            parentId,
            Stream.concat(externalReferences.stream(), Stream.of(reference)).toList(),
            customFields);
  }

  public MasterData withReferences(List<ExternalReference> references) {
    return with(channels, lifecycleStage, parentId, references, customFields);
  }

  public MasterData withParent(@Nullable UUID parent) {
    return with(channels, lifecycleStage, parent, externalReferences, customFields);
  }

  MasterData withoutReference(ExternalReference reference) {
    return externalReferences.contains(reference)
        ? withReferences(
            externalReferences.stream().filter(each -> !each.equals(reference)).toList())
        : this;
  }

  private MasterData with(
      Channels otherChannels,
      LifecycleStage otherStage,
      @Nullable UUID otherParent,
      List<ExternalReference> otherReferences,
      Map<String, Object> otherFields) {
    return new MasterData(
        kind,
        name,
        aliases,
        roles,
        relationshipPhase,
        otherStage,
        closeness,
        source,
        campaign,
        referredBy,
        industry,
        size,
        region,
        country,
        legalForm,
        taxId,
        socialCreditCode,
        birthDate,
        otherParent,
        tags,
        otherChannels,
        otherReferences,
        otherFields);
  }

  /// Registers print codes in groups and people type them in lower case.
  static @Nullable String code(@Nullable String written) {
    return written == null ? null : written.replace(" ", "").toUpperCase(Locale.ROOT);
  }
}
