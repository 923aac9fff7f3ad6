package io.kehu.customer.contact;

import io.kehu.platform.bulk.ImportKind;
import io.kehu.platform.problem.GeneralProblem;
import io.kehu.platform.problem.Messages;
import io.kehu.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Contacts out of a file, each by its first external reference and with its customer's.
@ApplicationScoped
class ContactImport implements ImportKind<ContactWrite> {
  private final ContactSync sync;
  private final Messages messages;

  ContactImport(ContactSync sync, Messages messages) {
    this.sync = sync;
    this.messages = messages;
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
  public Imported importRow(ContactWrite row) {
    ContactSync.Synced synced =
        row.references()
            .findFirst()
            .map(reference -> sync.upsert(reference, row, null))
            .orElseThrow(() ->
                ProblemException.of(GeneralProblem.VALIDATION_FAILED)
                    .withErrors(List.of(messages.field("/externalReferences", "required"))));
    return new Imported(synced.outcome(), synced.contact().id());
  }
}
