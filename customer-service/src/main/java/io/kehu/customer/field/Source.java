package io.kehu.customer.field;

/// The rows that a field is read from, beside the customer's own row `c`.
///
/// @param join SQL that adds at most one row a customer; empty for what stands in `c`
public record Source(String join) {
  public static final Source CUSTOMER = new Source("");
}
