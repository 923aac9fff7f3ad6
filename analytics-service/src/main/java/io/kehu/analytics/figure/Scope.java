package io.kehu.analytics.figure;

import io.kehu.platform.sql.Sql;

/// Which facts a figure may rest on, for one caller.
///
/// @param customers a condition on the column `%s` that holds a customer's id
/// @param opportunities a condition on the columns of `opportunity_fact p`
public record Scope(Sql customers, Sql opportunities) {
  /// Everything: what the service itself and callers without limits see.
  public static final Scope ALL = new Scope(Sql.TRUE, Sql.TRUE);

  /// The customers' condition for one column: `o.customer_id`.
  public String customersBy(String column) {
    return customers == Sql.TRUE ? "true" : customers.text().formatted(column);
  }
}
