package io.kehu.servicedesk.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.platform.money.Money;
import io.kehu.platform.problem.ProblemException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What is offered.
///
/// @param amount of refunds, discounts and vouchers
/// @param points of the loyalty programme
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Redress(
    @NotNull RedressKind kind,
    @Nullable Money amount,
    @Nullable @Min(1) @Max(10_000_000) Integer points,
    @Nullable @Size(max = 2000) String description) {
  void check() {
    if (kind.isMoney() && (amount == null || amount.amount().signum() <= 0)) {
      throw ProblemException.of(ComplaintError.MONEY_MISSING, kind);
    }
    if (!kind.isMoney() && amount != null) {
      throw ProblemException.of(ComplaintError.MONEY_OUT_OF_PLACE, kind);
    }
    if ((kind == RedressKind.POINTS) == (points == null)) {
      throw ProblemException.of(ComplaintError.POINTS_MISSING, kind);
    }
  }
}
