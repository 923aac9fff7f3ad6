package io.kehu.customer.receivable;

import io.kehu.platform.bulk.ImportKind;
import io.kehu.platform.external.ExternalKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Invoices by the thousand.
@ApplicationScoped
class ReceivableImport implements ImportKind<ReceivableWrite> {
  private final ReceivableService receivables;
  private final ExternalKeys keys;

  ReceivableImport(ReceivableService receivables, ExternalKeys keys) {
    this.receivables = receivables;
    this.keys = keys;
  }

  @Override
  public String name() {
    return "receivables";
  }

  @Override
  public String permission() {
    return "receivables:write";
  }

  @Override
  public Class<ReceivableWrite> rowType() {
    return ReceivableWrite.class;
  }

  @Override
  public void prepare(List<ReceivableWrite> rows) {
    receivables.prepare(rows);
  }

  @Override
  public Imported importRow(ReceivableWrite row) {
    return receivables
        .upsert(keys.ofRow(row.externalReference()), row, null)
        .imported(ReceivableApi.View::id);
  }
}
