package io.kehu.customer.field;

/// Where the value of a field comes from.
public enum FieldGroup {
  /// what people keep about the customer
  MASTER,
  /// what orders, tickets and other services' figures tell
  FIGURE,
  /// what is computed out of figures by the company's thresholds
  COMPUTED,
  /// fields that the company added by itself
  CUSTOM
}
