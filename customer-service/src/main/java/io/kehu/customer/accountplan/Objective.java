package io.kehu.customer.accountplan;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Something to be reached, and how far we are.
///
/// @param unit of target and actual: `%`, `CNY`, `plants`
/// @param actual absent until it was measured
@Schema(name = "PlanObjective")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Objective(
    @NotBlank @Size(max = 500) String what,
    @NotNull @Digits(integer = 15, fraction = 4) BigDecimal target,
    @Nullable @Digits(integer = 15, fraction = 4) BigDecimal actual,
    @NotBlank @Size(max = 20) String unit) {

  Objective unmeasured() {
    return new Objective(what, target, null, unit);
  }
}
