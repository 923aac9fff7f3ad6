package io.kehu.customer.statement;

import io.kehu.customer.reference.NeededReferences;
import io.kehu.platform.bulk.ImportKind;
import io.kehu.platform.external.ExternalKeys;
import io.kehu.platform.sync.Sent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// Statements by the hundred.
@ApplicationScoped
class StatementImport implements ImportKind<StatementWrite> {
  private final StatementSync sync;
  private final ExternalKeys keys;

  StatementImport(StatementSync sync, ExternalKeys keys) {
    this.sync = sync;
    this.keys = keys;
  }

  @Override
  public String name() {
    return "statements";
  }

  @Override
  public String permission() {
    return "credit:write";
  }

  @Override
  public Class<StatementWrite> rowType() {
    return StatementWrite.class;
  }

  @Override
  public Optional<Sent> sent(StatementWrite row) {
    return Optional.of(
        new Sent(row.externalReference(), row.stamp())
            .naming(NeededReferences.CUSTOMERS, row.customer()));
  }

  @Override
  public Optional<String> externalIds() {
    return Optional.of("financial_statement_external_reference");
  }

  @Override
  public Imported importRow(StatementWrite row) {
    return sync.upsert(keys.ofRow(row.externalReference()), row, null)
        .imported(StatementApi.View::id);
  }
}
