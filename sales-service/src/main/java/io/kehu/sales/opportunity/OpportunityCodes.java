package io.kehu.sales.opportunity;

import io.kehu.platform.codelist.CodeList;
import io.kehu.sales.process.RequiredField;
import jakarta.enterprise.inject.Produces;

/// The codes that opportunities are described by.
class OpportunityCodes {
  @Produces
  CodeList statuses() {
    return CodeList.of("opportunity-statuses", OpportunityStatus.values());
  }

  @Produces
  CodeList outcomes() {
    return CodeList.of("opportunity-outcomes", Outcome.values());
  }

  @Produces
  CodeList reasons() {
    return CodeList.of("outcome-reasons", OutcomeReason.values());
  }

  @Produces
  CodeList forecastCategories() {
    return CodeList.of("forecast-categories", ForecastCategory.values());
  }

  @Produces
  CodeList purchaseTypes() {
    return CodeList.of("purchase-types", PurchaseType.values());
  }

  @Produces
  CodeList stayEnds() {
    return CodeList.of("stay-ends", StayEnd.values());
  }

  @Produces
  CodeList requiredFields() {
    return CodeList.of("required-fields", RequiredField.values());
  }
}
