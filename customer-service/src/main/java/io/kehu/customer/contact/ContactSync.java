package io.kehu.customer.contact;

import io.kehu.customer.customer.CustomerAccess;
import io.kehu.customer.reference.KnownReference;
import io.kehu.customer.reference.OwnReference;
import io.kehu.platform.bulk.ImportKind.RowOutcome;
import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.external.Upserted;
import io.kehu.platform.problem.GeneralProblem;
import io.kehu.platform.problem.Messages;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.web.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps contacts in step with other systems, as [io.kehu.customer.customer.CustomerSync] does
/// customers.
@ApplicationScoped
public class ContactSync {
  private final ContactRepository contacts;
  private final CustomerAccess customers;
  private final ContactService service;
  private final Messages messages;

  ContactSync(
      ContactRepository contacts,
      CustomerAccess customers,
      ContactService service,
      Messages messages) {
    this.contacts = contacts;
    this.customers = customers;
    this.service = service;
    this.messages = messages;
  }

  /// Locks at once the references of the rows of a file.
  void prepare(List<ContactWrite> rows) {
    contacts.references().claimAll(rows.stream().flatMap(ContactWrite::references).toList());
  }

  /// Takes a row of a batch or file by its first reference.
  ///
  /// @throws ProblemException `validation-failed` where it has none
  @Transactional
  Upserted<ContactApi.View> take(ContactWrite write) {
    return write
        .references()
        .findFirst()
        .map(reference -> upsert(reference, write, null))
        .orElseThrow(() ->
            ProblemException.of(GeneralProblem.VALIDATION_FAILED)
                .withErrors(List.of(messages.field("/externalReferences", "required"))));
  }

  @Transactional
  public ContactApi.View get(ExternalReference reference) {
    return contacts
        .references()
        .find(reference)
        .map(known -> service.get(known.recordId()))
        .orElseThrow(() -> ProblemException.of(ContactError.NOT_FOUND, reference.id()));
  }

  /// Creates or changes the contact that `reference` names.
  ///
  /// @param ifMatch the version to be changed, null for whatever version it is
  /// @return outcome `STALE` where the system sent newer data before
  @Transactional
  Upserted<ContactApi.View> upsert(
      ExternalReference reference, ContactWrite write, @Nullable String ifMatch) {
    Optional<KnownReference> known =
        contacts.references().claim(reference).or(() -> ours(reference));
    return known.isPresent()
        ? update(reference, known.get(), write, ifMatch)
        : create(reference, write);
  }

  /// The contact whose own id the reference is, as an export gives it to those that no other system knows.
  private Optional<KnownReference> ours(ExternalReference reference) {
    return OwnReference.idIn(reference)
        .flatMap(contacts::findByIdOptional)
        .map(contact -> KnownReference.of(contact.id()));
  }

  private Upserted<ContactApi.View> create(ExternalReference reference, ContactWrite write) {
    UUID customerId = customerOf(write);
    if (customerId == null) {
      throw ProblemException.of(ContactError.CUSTOMER_UNKNOWN);
    }
    ContactApi.View contact =
        service.create(customerId, write.data(bossOf(write)).withReference(reference));
    contacts.references().stamp(reference, write.stamp());
    return new Upserted<>(contact, RowOutcome.CREATED);
  }

  private Upserted<ContactApi.View> update(
      ExternalReference reference,
      KnownReference known,
      ContactWrite write,
      @Nullable String ifMatch) {
    ContactApi.View before = service.get(known.recordId());
    UUID customerId = customerOf(write);
    if (customerId != null && !customerId.equals(before.customerId())) {
      throw ProblemException.of(ContactError.OF_ANOTHER_CUSTOMER);
    }
    IfMatch.optional(ifMatch, before.version(), before);
    return switch (write.stamp().comparedTo(known.stamp())) {
      case STALE -> new Upserted<>(before, RowOutcome.STALE);
      case SAME -> new Upserted<>(before, RowOutcome.UNCHANGED);
      case NEWER, UNKNOWN -> {
        contacts.references().stamp(reference, write.stamp());
        Contact contact = contacts.findById(before.id());
        ContactData data =
            write
                .over(contact.data(), bossOf(write))
                .withReference(reference)
                .withoutReference(OwnReference.of(contact.id()));
        ContactApi.View after = service.change(contact, data);
        boolean same = after.version() == before.version();
        yield new Upserted<>(after, same ? RowOutcome.UNCHANGED : RowOutcome.UPDATED);
      }
    };
  }

  /// @throws ProblemException `contact-reports-to-unknown`
  private @Nullable UUID bossOf(ContactWrite write) {
    ExternalReference boss = write.reportsTo();
    return boss == null
        ? null
        : contacts
            .references()
            .find(boss)
            .or(() -> ours(boss))
            .map(KnownReference::recordId)
            .orElseThrow(() -> ProblemException.of(ContactError.REPORTS_TO_UNKNOWN, boss.id()));
  }

  private @Nullable UUID customerOf(ContactWrite write) {
    if (write.customer() == null) {
      return write.customerId() == null ? null : customers.currentId(write.customerId());
    }
    return customers
        .idOf(write.customer())
        .orElseThrow(() -> ProblemException.of(ContactError.CUSTOMER_UNKNOWN));
  }
}
