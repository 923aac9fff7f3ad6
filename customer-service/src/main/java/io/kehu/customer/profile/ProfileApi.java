package io.kehu.customer.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.kehu.customer.customer.CustomerKind;
import io.kehu.customer.profile.schema.Section;
import jakarta.validation.constraints.PastOrPresent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What goes over the wire about profiles, but for the values: what they may be, the schema of their section says.
public final class ProfileApi {
  private ProfileApi() {}

  /// A whole profile.
  ///
  /// @param completeness in percent
  /// @param verifiedOn the earliest verification among the sections in use; absent where one of them was never verified
  /// @param sections all that a customer of this kind can have, also the empty ones
  @Schema(name = "Profile")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record View(
      UUID customerId,
      CustomerKind kind,
      int completeness,
      @Nullable LocalDate verifiedOn,
      List<SectionView> sections) {}

  /// One section.
  ///
  /// @param schemaVersion of the schema that the data is to be read by
  /// @param data the values that the caller may see, by field
  /// @param masked fields that have a value which the caller may not see
  /// @param completeness in percent
  /// @param version 0 while nothing was ever written
  @Schema(name = "ProfileSection")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record SectionView(
      Section section,
      int schemaVersion,
      @Schema(type = SchemaType.OBJECT) JsonNode data,
      List<String> masked,
      int completeness,
      @Nullable LocalDate verifiedOn,
      @Nullable UUID verifiedById,
      @Nullable String verifiedBy,
      long version,
      @Nullable Instant updatedAt) {}

  /// Says that a section is right.
  ///
  /// @param verifiedOn today if absent
  @Schema(name = "ProfileVerification")
  public record Verification(@Nullable @PastOrPresent LocalDate verifiedOn) {}

  /// A section with the tag of it as this caller sees it.
  record TaggedSection(SectionView section, String etag) {}
}
