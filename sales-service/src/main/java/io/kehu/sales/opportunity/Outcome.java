package io.kehu.sales.opportunity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How a sale ended.
@Schema(name = "OpportunityOutcome")
public enum Outcome {
  WON,
  LOST;

  OpportunityStatus status() {
    return switch (this) {
      case WON -> OpportunityStatus.WON;
      case LOST -> OpportunityStatus.LOST;
    };
  }

  StayEnd stayEnd() {
    return switch (this) {
      case WON -> StayEnd.WON;
      case LOST -> StayEnd.LOST;
    };
  }
}
