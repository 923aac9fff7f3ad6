package io.kehu.customer.receivable;

import io.kehu.customer.reference.NeededReferences;
import io.kehu.platform.bulk.ImportKind;
import io.kehu.platform.external.ExternalKeys;
import io.kehu.platform.sync.Sent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

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
  public Optional<Sent> sent(ReceivableWrite row) {
    return Optional.of(
        new Sent(row.externalReference(), row.stamp())
            .naming(NeededReferences.CUSTOMERS, row.customer()));
  }

  @Override
  public Optional<String> externalIds() {
    return Optional.of("receivable_external_reference");
  }

  @Override
  public Imported importRow(ReceivableWrite row) {
    return receivables
        .upsert(keys.ofRow(row.externalReference()), row, null)
        .imported(ReceivableApi.View::id);
  }
}
