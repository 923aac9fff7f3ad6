package io.kehu.customer.statement;

import io.kehu.platform.bulk.ImportKind;
import io.kehu.platform.external.ExternalKeys;
import jakarta.enterprise.context.ApplicationScoped;

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
  public Imported importRow(StatementWrite row) {
    return sync.upsert(keys.ofRow(row.externalReference()), row, null)
        .imported(StatementApi.View::id);
  }
}
