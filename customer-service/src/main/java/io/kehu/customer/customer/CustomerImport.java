package io.kehu.customer.customer;

import io.kehu.customer.duplicate.DuplicateKeys;
import io.kehu.platform.bulk.DuplicatesPolicy;
import io.kehu.platform.bulk.ImportKind;
import io.kehu.platform.problem.GeneralProblem;
import io.kehu.platform.problem.Messages;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.sync.Sent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/// Customers out of a file. A row without an external reference is refused: nobody could tell the
/// second import of it from the first. Unless it has something that only one customer has, and the
/// policy is to look for that.
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
  public boolean knowsDuplicates() {
    return true;
  }

  @Override
  public Optional<Sent> sent(CustomerWrite row) {
    return Optional.of(
        new Sent(row.references().findFirst().orElse(null), row.stamp())
            .naming(name(), row.parent()));
  }

  @Override
  public Optional<String> externalIds() {
    return Optional.of("customer_external_reference");
  }

  @Override
  public Imported importRow(CustomerWrite row) {
    return importRow(row, DuplicatesPolicy.REFUSE);
  }

  @Override
  public Imported importRow(CustomerWrite row, DuplicatesPolicy duplicates) {
    if (row.references().findAny().isEmpty() && !isFoundAgain(row, duplicates)) {
      throw ProblemException.of(GeneralProblem.VALIDATION_FAILED)
          .withErrors(List.of(messages.field("/externalReferences", "required")));
    }
    return sync.take(row, duplicates).imported(CustomerApi.View::id);
  }

  private static boolean isFoundAgain(CustomerWrite row, DuplicatesPolicy duplicates) {
    return switch (duplicates) {
      case SKIP, UPDATE -> !DuplicateKeys.of(row.data(null).party()).isEmpty();
      case REFUSE, CREATE -> false;
    };
  }
}
