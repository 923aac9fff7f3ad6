package io.kehu.customer.division;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.platform.codelist.Label;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What goes over the wire about administrative divisions.
public final class DivisionApi {
  private DivisionApi() {}

  /// @param parent absent for provinces
  /// @param labels English is the Chinese name where no English one is known
  /// @param hasChildren whether there is another select to draw
  @Schema(name = "Division")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record View(String code, @Nullable String parent, Label labels, boolean hasChildren) {}

  /// A division with those above it, the province first: what a front end needs to show a code.
  @Schema(name = "DivisionPath")
  public record Path(View division, List<View> above) {}

  /// A row of an import.
  ///
  /// @param nameEn English name; not known where absent
  /// @param parent absent for provinces
  @Schema(name = "DivisionRow")
  public record Row(
      @NotNull @Pattern(regexp = DivisionCode.PATTERN) String code,
      @NotBlank @Size(max = 100) String name,
      @Nullable @Size(max = 100) String nameEn,
      @Nullable @Pattern(regexp = DivisionCode.PATTERN) String parent) {}
}
