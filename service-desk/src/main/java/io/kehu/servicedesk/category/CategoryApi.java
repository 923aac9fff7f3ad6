package io.kehu.servicedesk.category;

import io.kehu.platform.codelist.Label;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Categories on the wire; a category itself is shown as it is.
final class CategoryApi {
  private CategoryApi() {}

  @Schema(name = "CategoryCreate")
  record Create(
      @NotBlank @Pattern(regexp = "[A-Z][A-Z0-9_]{0,63}") String code,
      @Nullable @Size(max = 64) String parent,
      @NotNull @Valid Label label) {}

  @Schema(name = "CategoryReplace")
  record Replace(
      @Nullable @Size(max = 64) String parent,
      @NotNull @Valid Label label,
      @NotNull Boolean active) {}

  /// A whole tree, never paged.
  @Schema(name = "Categories")
  record All(List<Category> items) {}
}
