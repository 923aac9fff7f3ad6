package io.kehu.customer.statement;

import static io.kehu.customer.customer.Subject.CUSTOMER;

import io.kehu.platform.privacy.Erases;
import io.kehu.platform.privacy.Erasing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// What goes of financial statements.
@ApplicationScoped
class StatementErasing implements Erases {
  @Override
  public List<Erasing> erasing() {
    return List.of(
        CUSTOMER.rowsOf(
            "financial_statement", "financial_statement_external_reference", "record_id"),
        CUSTOMER.rows("financial_statement"));
  }
}
