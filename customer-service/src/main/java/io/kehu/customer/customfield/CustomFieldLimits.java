package io.kehu.customer.customfield;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a value must keep to, as far as its type knows such a limit. Values that are stored already stay when limits become
/// narrower, until somebody changes them.
///
/// @param maxLength of a text; 500 where absent
/// @param min of a number, inclusive
/// @param max of a number, inclusive
/// @param options of a code, in the order in which they are shown
@Schema(name = "CustomFieldLimits")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CustomFieldLimits(
    @Nullable @Min(1) @Max(4_000) Integer maxLength,
    @Nullable @Digits(integer = 15, fraction = 6) BigDecimal min,
    @Nullable @Digits(integer = 15, fraction = 6) BigDecimal max,
    @Nullable @Size(max = 200) List<@Valid @NotNull CustomFieldOption> options) {
  static final CustomFieldLimits NONE = new CustomFieldLimits(null, null, null, null);
  private static final int USUAL_LENGTH = 500;

  public CustomFieldLimits {
    options = options == null ? List.of() : List.copyOf(options);
  }

  int length() {
    return maxLength == null ? USUAL_LENGTH : maxLength;
  }

  boolean hasOption(String code) {
    return options != null && options.stream().anyMatch(option -> option.code().equals(code));
  }

  boolean admits(BigDecimal number) {
    return (min == null || number.compareTo(min) >= 0)
        && (max == null || number.compareTo(max) <= 0);
  }
}
