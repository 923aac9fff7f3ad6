package io.kehu.sales.opportunity;

/// Why a sale was won or lost.
public enum OutcomeReason {
  PRICE,
  PRODUCT,
  SERVICE,
  RELATIONSHIP,
  BRAND,
  DELIVERY_TIME,
  RIVAL,
  NO_BUDGET,
  NO_DECISION,
  NO_NEED,
  OTHER
}
