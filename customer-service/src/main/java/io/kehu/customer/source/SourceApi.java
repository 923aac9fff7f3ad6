package io.kehu.customer.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.platform.codelist.Label;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What goes over the wire about sources.
public final class SourceApi {
  private SourceApi() {}

  /// @param code as customers will carry it
  /// @param parent the built-in source under which it stands
  @Schema(name = "SourceCreate")
  public record Create(
      @NotNull @Pattern(regexp = Source.CODE) String code,
      @NotNull BuiltInSource parent,
      @NotNull @Valid Label labels) {}

  /// What may change; a PATCH is laid over it.
  ///
  /// @param active false: no longer offered in forms; customers keep it, and late imports may still write it
  @Schema(name = "SourceChange")
  public record Change(@NotNull @Valid Label labels, boolean active) {
    static Change from(Source source) {
      return new Change(source.labels(), source.active());
    }
  }

  /// A source, built-in or the company's own.
  ///
  /// @param parent only of own ones
  /// @param version only of own ones, as are the times
  @Schema(name = "Source")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record View(
      String code,
      @Nullable BuiltInSource parent,
      Label labels,
      boolean active,
      @Nullable Long version,
      @Nullable Instant createdAt,
      @Nullable Instant updatedAt) {
    static View from(Source source) {
      return new View(
          source.code(),
          source.parent(),
          source.labels(),
          source.active(),
          source.version(),
          source.createdAt(),
          source.updatedAt());
    }

    static View of(BuiltInSource source, Label labels) {
      return new View(source.name(), null, labels, /* active= */ true, null, null, null);
    }
  }

  /// The built-in sources, then the company's own by code.
  @Schema(name = "SourceCatalogue")
  public record Catalogue(List<View> items) {}
}
