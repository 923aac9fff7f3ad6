package io.kehu.platform.bulk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How tables from one source are read, kept under a name.
///
/// @param kind of the import that it is for
@Schema(name = "ImportTemplate")
record Template(
    UUID id,
    String name,
    String kind,
    Mapping mapping,
    long version,
    Instant createdAt,
    Instant updatedAt) {

  /// A template as it comes in.
  @Schema(name = "ImportTemplateWrite")
  record Write(
      @NotBlank @Size(max = 100) String name,
      @NotBlank @Size(max = 64) String kind,
      @NotNull @Valid Mapping mapping) {}
}
