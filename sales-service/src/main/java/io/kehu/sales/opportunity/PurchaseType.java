package io.kehu.sales.opportunity;

/// How new the purchase is to the buyer.
public enum PurchaseType {
  NEW_TASK,
  MODIFIED_REBUY,
  STRAIGHT_REBUY
}
