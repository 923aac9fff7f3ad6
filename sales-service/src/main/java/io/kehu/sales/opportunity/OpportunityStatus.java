package io.kehu.sales.opportunity;

/// Whether the sale is still to come, has come, or will not come.
public enum OpportunityStatus {
  OPEN,
  WON,
  LOST
}
