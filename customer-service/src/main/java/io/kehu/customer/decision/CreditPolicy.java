package io.kehu.customer.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.customer.credit.Grade;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What warns and what blocks. A threshold that is absent is not looked at.
///
/// @param enabled false answers OK to everything
/// @param reserveMinutes how long an order that was let through counts before it is heard of
/// @param nearLimitPercent of the limit, from which on there is a warning
/// @param warnOverdueDays days after which an open invoice warns: 1 is the day after the due date
/// @param warnGrade this grade and worse ones warn
@Schema(name = "CreditPolicy")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CreditPolicy(
    boolean enabled,
    @Min(0) @Max(1_440) int reserveMinutes,
    @NotNull Outcome noLimit,
    @NotNull Outcome limitExpired,
    @NotNull Outcome overLimit,
    @NotNull Outcome otherCurrency,
    @Nullable @Min(1) @Max(100) Integer nearLimitPercent,
    @Nullable @Min(1) @Max(3_650) Integer warnOverdueDays,
    @Nullable @Min(1) @Max(3_650) Integer blockOverdueDays,
    @Nullable Grade warnGrade,
    @Nullable Grade blockGrade) {

  /// Until somebody says otherwise.
  static final CreditPolicy SHIPPED =
      new CreditPolicy(
          /* enabled= */ true,
          /* reserveMinutes= */ 30,
          /* noLimit= */ Outcome.WARN,
          /* limitExpired= */ Outcome.WARN,
          /* overLimit= */ Outcome.BLOCK,
          /* otherCurrency= */ Outcome.WARN,
          /* nearLimitPercent= */ 90,
          /* warnOverdueDays= */ 1,
          /* blockOverdueDays= */ 60,
          /* warnGrade= */ Grade.CCC,
          /* blockGrade= */ Grade.D);
}
