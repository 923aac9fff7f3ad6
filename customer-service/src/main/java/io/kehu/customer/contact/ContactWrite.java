package io.kehu.customer.contact;

import io.kehu.customer.channel.Channels;
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
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A contact as another system sends it. Whatever is absent is not known, so it leaves alone what is
/// stored already.
///
/// @param customerId whose contact it is; needed at creation, this or `customer`
/// @param customer the same by a reference
/// @param reportsTo names the superior by a reference instead of `reportsToId`
@Schema(name = "ContactWrite")
public record ContactWrite(
    @Nullable UUID customerId,
    @Nullable @Valid ExternalReference customer,
    @NotBlank @Size(max = 200) String name,
    @Nullable @Size(max = 100) String position,
    @Nullable @Size(max = 100) String department,
    @Nullable UUID reportsToId,
    @Nullable @Valid ExternalReference reportsTo,
    @Nullable Standing standing,
    @Nullable PreferredChannel preferredChannel,
    @Nullable @Pattern(regexp = ContactData.LANGUAGE) String language,
    @Nullable @PastOrPresent LocalDate birthday,
    @Nullable @Valid Channels channels,
    @Nullable @Size(max = 50) List<@Valid @NotNull ExternalReference> externalReferences,
    @Nullable @PositiveOrZero Long sourceVersion,
    @Nullable Instant sourceUpdatedAt) {

  SourceStamp stamp() {
    return new SourceStamp(sourceVersion, sourceUpdatedAt);
  }

  /// What a new contact would have.
  ///
  /// @param boss whom `reportsTo` names
  ContactData data(@Nullable UUID boss) {
    return over(ContactData.bare(name), boss);
  }

  /// What a known contact would have: its own where this says nothing. References are only added.
  ContactData over(ContactData known, @Nullable UUID boss) {
    return new ContactData(
        name,
        or(position, known.position()),
        or(department, known.department()),
        or(or(boss, reportsToId), known.reportsToId()),
        standing == null ? known.standing() : standing,
        or(preferredChannel, known.preferredChannel()),
        or(language, known.language()),
        or(birthday, known.birthday()),
        channels == null ? known.channels() : channels.over(known.channels()),
        Stream.concat(known.externalReferences().stream(), references()).distinct().toList());
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
