package io.kehu.customer.contact;

import io.kehu.customer.reference.NeededReferences;
import io.kehu.platform.bulk.ImportKind;
import io.kehu.platform.sync.Sent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/// Contacts out of a file, each by its first external reference and with its customer's.
@ApplicationScoped
class ContactImport implements ImportKind<ContactWrite> {
  private final ContactSync sync;

  ContactImport(ContactSync sync) {
    this.sync = sync;
  }

  @Override
  public String name() {
    return "contacts";
  }

  @Override
  public String permission() {
    return "contacts:write";
  }

  @Override
  public Class<ContactWrite> rowType() {
    return ContactWrite.class;
  }

  @Override
  public void prepare(List<ContactWrite> rows) {
    sync.prepare(rows);
  }

  @Override
  public Optional<Sent> sent(ContactWrite row) {
    return Optional.of(
        new Sent(row.references().findFirst().orElse(null), row.stamp())
            .naming(NeededReferences.CUSTOMERS, row.customer())
            .naming(name(), row.reportsTo()));
  }

  @Override
  public Optional<String> externalIds() {
    return Optional.of("contact_external_reference");
  }

  @Override
  public Imported importRow(ContactWrite row) {
    return sync.take(row).imported(ContactApi.View::id);
  }
}
