package io.kehu.customer.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.customer.credit.Grade;
import io.kehu.platform.money.Money;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One thing that a decision was based on.
///
/// @param code of the list `credit-grounds`
/// @param outcome what this alone would lead to
/// @param amount by which the limit is exceeded, that is left of it, or that is not covered
/// @param date on which the limit expired
@Schema(name = "CreditGround")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Ground(
    Code code,
    Outcome outcome,
    @Nullable Money amount,
    @Nullable Integer days,
    @Nullable Grade grade,
    @Nullable LocalDate date) {

  /// What can speak for or against an order.
  @Schema(name = "CreditGroundCode")
  public enum Code {
    /// the policy is switched off
    CHECK_OFF,
    NO_LIMIT,
    LIMIT_EXPIRED,
    OVER_LIMIT,
    NEAR_LIMIT,
    /// invoices are open after their due date
    OVERDUE,
    LOW_GRADE,
    /// the order is not in the limit's currency
    OTHER_CURRENCY,
    /// debts in another currency than the limit's, which are not counted
    NOT_COVERED
  }

  static Ground of(Code code, Outcome outcome) {
    return new Ground(code, outcome, null, null, null, null);
  }

  static Ground of(Code code, Outcome outcome, Money amount) {
    return new Ground(code, outcome, amount, null, null, null);
  }
}
