package io.kehu.sales.opportunity;

/// How a sale ended.
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
