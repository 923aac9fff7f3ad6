package io.kehu.customer.channel;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// @param country ISO 3166-1 alpha-2
/// @param region province or state
/// @param lines street, house, room, as written on an envelope
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PostalAddress(
    @NotNull Type type,
    @Nullable @Pattern(regexp = "[A-Z]{2}") String country,
    @Nullable @Size(max = 100) String region,
    @Nullable @Size(max = 100) String city,
    @Nullable @Size(max = 100) String district,
    @Size(max = 5) List<@NotNull @Size(max = 200) String> lines,
    @Nullable @Size(max = 20) String postalCode,
    boolean primary,
    @OnePerPurpose @Size(max = 2) List<@Valid @NotNull Consent> consents)
    implements Channel<PostalAddress.Type, PostalAddress> {

  public PostalAddress {
    lines = lines == null ? List.of() : Collections.unmodifiableList(lines);
    consents = consents == null ? List.of() : Collections.unmodifiableList(consents);
  }

  @Override
  public PostalAddress asPrimary() {
    return new PostalAddress(
        type, country, region, city, district, lines, postalCode, true, consents);
  }

  @Schema(name = "PostalAddressType")
  public enum Type {
    REGISTERED,
    OFFICE,
    BILLING,
    SHIPPING,
    HOME,
    OTHER
  }
}
