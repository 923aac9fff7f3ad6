package io.kehu.customer.customer;

import io.kehu.platform.bulk.ImportKind;
import io.kehu.platform.problem.GeneralProblem;
import io.kehu.platform.problem.Messages;
import io.kehu.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Customers out of a file. A row without an external reference is refused: nobody could tell the
/// second import of it from the first.
@ApplicationScoped
class CustomerImport implements ImportKind<CustomerWrite> {
  private final CustomerSync sync;
  private final Messages messages;

  CustomerImport(CustomerSync sync, Messages messages) {
    this.sync = sync;
    this.messages = messages;
  }

  @Override
  public String name() {
    return "customers";
  }

  @Override
  public String permission() {
    return "customers:write";
  }

  @Override
  public Class<CustomerWrite> rowType() {
    return CustomerWrite.class;
  }

  @Override
  public void prepare(List<CustomerWrite> rows) {
    sync.prepare(rows);
  }

  @Override
  public boolean refusesBeforeChanging() {
    return true;
  }

  @Override
  public RowOutcome importRow(CustomerWrite row) {
    if (row.references().findAny().isEmpty()) {
      throw ProblemException.of(GeneralProblem.VALIDATION_FAILED)
          .withErrors(List.of(messages.field("/externalReferences", "required")));
    }
    return sync.take(row).outcome();
  }
}
