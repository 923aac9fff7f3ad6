package io.kehu.customer.profile.schema;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.kehu.customer.customer.CustomerKind;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What goes out about the forms of profiles.
public final class ProfileSchemaApi {
  private ProfileSchemaApi() {}

  /// All sections, in the order of a page.
  @Schema(name = "ProfileSchemas")
  public record Summaries(List<Summary> items) {}

  /// One section.
  ///
  /// @param title in the language of the request
  /// @param version the newest; absent where the data is kept elsewhere
  /// @param keptAt where the data is, if not in the profile
  @Schema(name = "ProfileSchemaSummary")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Summary(
      CustomerKind kind,
      Section section,
      String title,
      @Nullable Integer version,
      @Nullable String keptAt) {}

  /// What a form is drawn from.
  ///
  /// @param newest whether values are written by this version
  /// @param schema JSON Schema 2020-12, its words in the language of the request; each field has `x-order`, `x-widget`, `x-sensitivity`, and `x-options` where it is a code
  @Schema(name = "ProfileSchema")
  public record Form(
      CustomerKind kind,
      Section section,
      int version,
      boolean newest,
      String title,
      @Schema(type = SchemaType.OBJECT) JsonNode schema) {}
}
