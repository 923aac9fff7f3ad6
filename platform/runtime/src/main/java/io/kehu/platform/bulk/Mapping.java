package io.kehu.platform.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How the columns of somebody else's table become the fields of a row. Columns that it does not name are not read.
///
/// @param constants values that every row has, by path
@Schema(name = "ImportMapping")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Mapping(
    @NotEmpty @Size(max = 300) List<@NotNull @Valid Column> columns,
    @Nullable @Size(max = 50)
        Map<@NotBlank @Size(max = 200) String, @NotBlank @Size(max = 1000) String> constants) {

  /// @param source as the column is called in the file
  /// @param target path of the field: `channels.phones.0.number`
  /// @param values what is read instead of what stands there: `华东公司` → `ORGANIZATION`; what is not among them stays
  /// @param dateFormat how dates are written there: `yyyy/M/d`
  /// @param decimalComma numbers are written `1.234,50`
  @Schema(name = "ImportColumn")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Column(
      @NotBlank @Size(max = 200) String source,
      @NotBlank @Size(max = 200) String target,
      @Nullable @Size(max = 500)
          Map<@NotBlank @Size(max = 200) String, @NotNull @Size(max = 1000) String> values,
      @Nullable @Size(min = 1, max = 40) String dateFormat,
      boolean decimalComma) {}

  Map<String, String> constantsOrNone() {
    return constants == null ? Map.of() : constants;
  }
}
