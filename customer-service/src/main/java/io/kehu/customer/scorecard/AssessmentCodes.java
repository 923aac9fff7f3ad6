package io.kehu.customer.scorecard;

import io.kehu.platform.codelist.CodeList;
import jakarta.enterprise.inject.Produces;

/// The codes of scorecards and assessments.
class AssessmentCodes {
  @Produces
  CodeList criteria() {
    return CodeList.of("credit-criteria", Criterion.values());
  }

  @Produces
  CodeList paymentFigures() {
    return CodeList.of("payment-figures", PaymentFigure.values());
  }

  @Produces
  CodeList limitBases() {
    return CodeList.of("limit-bases", LimitBase.values());
  }

  @Produces
  CodeList missingLimits() {
    return CodeList.of("limit-absences", RecommendedLimit.Missing.values());
  }
}
