package io.kehu.sales.process;

/// A part of an opportunity that a stage may demand before it is left forwards.
public enum RequiredField {
  CUSTOMER,
  CONTACTS,
  PRODUCTS,
  AMOUNT,
  EXPECTED_CLOSE_ON,
  NEXT_STEP
}
