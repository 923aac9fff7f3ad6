package io.kehu.customer.channel;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.customer.division.KnownDivision;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// @param country ISO 3166-1 alpha-2
/// @param region province or state
/// @param divisionCode of the county, or what is known of it, by GB/T 2260: `440305`
/// @param lines street, house, room, as written on an envelope
@JsonInclude(JsonInclude.Include.NON_NULL)
@KnownDivision
public record PostalAddress(
    @NotNull Type type,
    @Nullable @Pattern(regexp = "[A-Z]{2}") String country,
    @Nullable @Size(max = 100) String region,
    @Nullable @Size(max = 100) String city,
    @Nullable @Size(max = 100) String district,
    @Nullable @Pattern(regexp = "[1-9][0-9]{5}") String divisionCode,
    @Size(max = 5) List<@NotNull @Size(max = 200) String> lines,
    @Nullable @Size(max = 20) String postalCode,
    boolean primary,
    @OnePerPurpose @Size(max = 2) List<@Valid @NotNull Consent> consents)
    implements Channel<PostalAddress.Type, PostalAddress>, KnownDivision.Placed {

  public PostalAddress {
    lines = lines == null ? List.of() : Collections.unmodifiableList(lines);
    consents = consents == null ? List.of() : Collections.unmodifiableList(consents);
  }

  @Override
  public PostalAddress with(boolean asPrimary, List<Consent> known) {
    return new PostalAddress(
        type, country, region, city, district, divisionCode, lines, postalCode, asPrimary, known);
  }

  @Override
  public Object reaches() {
    return Arrays.asList(type, country, region, city, district, divisionCode, lines, postalCode);
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
