package io.kehu.sales.opportunity;

import io.kehu.sales.process.RequiredField;
import io.kehu.sales.process.SalesProcess;
import io.kehu.sales.process.Stage;
import io.kehu.sales.process.StageCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What an opportunity must have, and a person must have confirmed, before it goes on. Every stage
/// left behind is asked, also those that are skipped: skipping saves time, not conditions. The way
/// back is always free.
final class ExitCriteria {
  private ExitCriteria() {}

  /// The criteria that are not met on the way to a stage.
  static List<Unmet> unmet(
      SalesProcess process, Stage target, Opportunity opportunity, Set<String> confirmed) {
    Stage from = process.stage(opportunity.stage()).orElseThrow();
    List<Unmet> unmet = new ArrayList<>();
    for (Stage stage : process.leftBehind(from, target)) {
      for (RequiredField field : stage.requiredFields()) {
        if (!has(opportunity.details(), field)) {
          unmet.add(new Unmet(stage.code(), Kind.FIELD, field.name()));
        }
      }
      for (StageCheck check : stage.checklist()) {
        if (!confirmed.contains(check.code())) {
          unmet.add(new Unmet(stage.code(), Kind.CHECK, check.code()));
        }
      }
    }
    return unmet;
  }

  private static boolean has(OpportunityDetails details, RequiredField field) {
    return switch (field) {
      case CUSTOMER -> details.customerId() != null || details.customerReference() != null;
      case CONTACTS -> !details.contactIds().isEmpty();
      case PRODUCTS -> !details.products().isEmpty();
      case AMOUNT -> details.amount() != null;
      case EXPECTED_CLOSE_ON -> details.expectedCloseOn() != null;
      case NEXT_STEP -> details.nextStep() != null && !details.nextStep().isBlank();
    };
  }

  /// What kind of thing is missing.
  enum Kind {
    FIELD,
    CHECK
  }

  /// One criterion that is not met.
  ///
  /// @param code of the required field or of the checklist item
  record Unmet(String stage, Kind kind, String code) {}
}
