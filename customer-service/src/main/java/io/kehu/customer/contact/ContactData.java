package io.kehu.customer.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.customer.channel.Channels;
import io.kehu.customer.channel.PhoneNumbers;
import io.kehu.platform.external.ExternalReference;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/// All that is written about a contact; what a PATCH is laid over.
///
/// @param reportsToId another contact of the same customer
/// @param language BCP 47: `zh-CN`
@Embeddable
@Schema(name = "ContactData")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContactData(
    @NotBlank @Size(max = 200) String name,
    @Nullable @Size(max = 100) String position,
    @Nullable @Size(max = 100) String department,
    @Nullable UUID reportsToId,
    @NotNull @Enumerated(EnumType.STRING) Standing standing,
    @Nullable @Enumerated(EnumType.STRING) PreferredChannel preferredChannel,
    @Nullable @Pattern(regexp = ContactData.LANGUAGE) String language,
    @Nullable @PastOrPresent LocalDate birthday,
    @JdbcTypeCode(SqlTypes.JSON) @Mutability(Immutability.class) @Valid Channels channels,
    @JdbcTypeCode(SqlTypes.JSON) @Mutability(Immutability.class) @Size(max = 50)
        List<@Valid @NotNull ExternalReference> externalReferences) {

  static final String LANGUAGE = "[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?";

  public ContactData {
    standing = standing == null ? Standing.ORDINARY : standing;
    channels = channels == null ? Channels.NONE : channels;
    externalReferences =
        externalReferences == null ? List.of() : externalReferences.stream().distinct().toList();
  }

  /// A contact of whom nothing else is known.
  static ContactData bare(String name) {
    return new ContactData(
        name, null, null, null, Standing.ORDINARY, null, null, null, Channels.NONE, List.of());
  }

  /// As it is saved: see [Channels#normalised].
  ///
  /// @param country of the customer
  ContactData normalised(PhoneNumbers numbers, @Nullable String country) {
    return with(channels.normalised(numbers, country), externalReferences);
  }

  ContactData withReference(ExternalReference reference) {
    return externalReferences.contains(reference)
        ? this
        : with(channels, Stream.concat(externalReferences.stream(), Stream.of(reference)).toList());
  }

  ContactData reportingTo(@Nullable UUID boss) {
    return new ContactData(
        name,
        position,
        department,
        boss,
        standing,
        preferredChannel,
        language,
        birthday,
        channels,
        externalReferences);
  }

  /// The same person somewhere else, where it reports to nobody yet.
  ContactData at(
      @Nullable String newPosition, @Nullable String newDepartment, Standing newStanding) {
    return new ContactData(
        name,
        newPosition,
        newDepartment,
        null,
        newStanding,
        preferredChannel,
        language,
        birthday,
        channels,
        externalReferences);
  }

  ContactData withoutReference(ExternalReference reference) {
    return externalReferences.contains(reference)
        ? with(
            channels, externalReferences.stream().filter(each -> !each.equals(reference)).toList())
        : this;
  }

  private ContactData with(Channels otherChannels, List<ExternalReference> otherReferences) {
    return new ContactData(
        name,
        position,
        department,
        reportsToId,
        standing,
        preferredChannel,
        language,
        birthday,
        otherChannels,
        otherReferences);
  }
}
