package io.kehu.customer.customer;

import io.kehu.customer.channel.Channels;
import io.kehu.customer.classification.Closeness;
import io.kehu.customer.classification.CustomerClass;
import io.kehu.customer.classification.LifecycleStage;
import io.kehu.customer.classification.RelationshipPhase;
import io.kehu.customer.customfield.KnownCustomFields;
import io.kehu.customer.source.KnownSource;
import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.external.SourceStamp;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A customer as it comes in: from a person, another system, a batch or a file. Whatever is absent
/// is not known, so it leaves alone what is stored already.
///
/// @param parent names the parent by a reference instead of `parentId`
/// @param customFields values of the company's own fields by name; those not named stay, null takes a value away
/// @param customerClass at creation only, `POTENTIAL` where absent; later by class changes
/// @param ownerId at creation only; a sales representative owns what it creates unless it names
///     another owner
/// @param team at creation only
/// @param allowDuplicate create although another customer has the same tax id, phone or e-mail, or is
///     very like it
/// @param sourceVersion counter of the system that it comes from; older than known is refused
/// @param sourceUpdatedAt the same by a clock
@Schema(name = "CustomerWrite")
public record CustomerWrite(
    @NotNull CustomerKind kind,
    @NotBlank @Size(max = 200) String name,
    @Nullable @Size(max = 20) List<@Valid @NotNull Alias> aliases,
    @Nullable @Size(max = 5) List<@NotNull CustomerRole> roles,
    @Nullable RelationshipPhase relationshipPhase,
    @Nullable LifecycleStage lifecycleStage,
    @Nullable Closeness closeness,
    @Nullable @Size(max = 40) @KnownSource String source,
    @Nullable @Size(min = 1, max = 100) String campaign,
    @Nullable @Valid Referrer referredBy,
    @Nullable @Pattern(regexp = MasterData.INDUSTRY) String industry,
    @Nullable CompanySize size,
    @Nullable @Size(max = 64) String region,
    @Nullable @Pattern(regexp = MasterData.COUNTRY) String country,
    @Nullable @Size(max = 64) String legalForm,
    @Nullable @Pattern(regexp = MasterData.TAX_ID) String taxId,
    @Nullable @SocialCreditCode String socialCreditCode,
    @Nullable @PastOrPresent LocalDate birthDate,
    @Nullable UUID parentId,
    @Nullable @Valid ExternalReference parent,
    @Nullable @Size(max = 50) List<@NotNull @Pattern(regexp = MasterData.TAG) String> tags,
    @Nullable @Valid Channels channels,
    @Nullable @Size(max = 50) List<@Valid @NotNull ExternalReference> externalReferences,
    @Nullable @Size(max = 100) @KnownCustomFields Map<String, @Nullable Object> customFields,
    @Nullable CustomerClass customerClass,
    @Nullable UUID ownerId,
    @Nullable @Pattern(regexp = CustomerApi.TEAM) String team,
    boolean allowDuplicate,
    @Nullable @PositiveOrZero Long sourceVersion,
    @Nullable Instant sourceUpdatedAt) {

  public CustomerWrite {
    taxId = MasterData.code(taxId);
    socialCreditCode = MasterData.code(socialCreditCode);
  }

  SourceStamp stamp() {
    return new SourceStamp(sourceVersion, sourceUpdatedAt);
  }

  /// What a new customer would have.
  MasterData data(@Nullable UUID parentOfReference) {
    return over(MasterData.bare(kind, name), parentOfReference);
  }

  /// What a known customer would have: its own where this says nothing. References are only added.
  MasterData over(MasterData known, @Nullable UUID parentOfReference) {
    return new MasterData(
        kind,
        name,
        aliases == null ? known.aliases() : aliases,
        roles == null ? known.roles() : roles,
        relationshipPhase == null ? known.relationshipPhase() : relationshipPhase,
        lifecycleStage == null ? known.lifecycleStage() : lifecycleStage,
        or(closeness, known.closeness()),
        or(source, known.source()),
        or(campaign, known.campaign()),
        or(referredBy, known.referredBy()),
        or(industry, known.industry()),
        or(size, known.size()),
        or(region, known.region()),
        or(country, known.country()),
        or(legalForm, known.legalForm()),
        or(taxId, known.taxId()),
        or(socialCreditCode, known.socialCreditCode()),
        or(birthDate, known.birthDate()),
        or(or(parentOfReference, parentId), known.parentId()),
        tags == null ? known.tags() : tags,
        channels == null ? known.channels() : channels.over(known.channels()),
        Stream.concat(known.externalReferences().stream(), references()).distinct().toList(),
        fieldsOver(known.customFields()));
  }

  /// Fields that are not named stay; a null takes a value away.
  private Map<String, Object> fieldsOver(Map<String, Object> known) {
    if (customFields == null) {
      return known;
    }
    Map<String, Object> fields = new TreeMap<>(known);
    customFields.forEach((name, value) -> {
      if (value == null) {
        fields.remove(name);
      } else {
        fields.put(name, value);
      }
    });
    return fields;
  }

  Stream<ExternalReference> references() {
    return externalReferences == null
        ? Stream.empty()
        : externalReferences.stream().filter(Objects::nonNull);
  }

  private static <T> @Nullable T or(@Nullable T ours, @Nullable T theirs) {
    return ours == null ? theirs : ours;
  }
}
