package io.kehu.customer.contact;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kehu.customer.channel.Channels;
import io.kehu.customer.channel.Email;
import io.kehu.customer.channel.Phone;
import io.kehu.customer.channel.PhoneNumbers;
import io.kehu.customer.customer.Customer;
import io.kehu.customer.customer.CustomerAccess;
import io.kehu.customer.customer.Subject;
import io.kehu.platform.audit.Audit;
import io.kehu.platform.audit.AuditEntry;
import io.kehu.platform.event.Outbox;
import io.kehu.platform.json.MergePatch;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.privacy.Erasures;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.sql.Sql;
import io.kehu.platform.web.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What can be done with contacts. Whoever writes one holds its customer, so that the organization
/// chart of a customer changes in one place at a time.
@ApplicationScoped
public class ContactService {
  private static final String KIND = "contact";
  private static final int FILL_BATCH = 200;

  private final ContactRepository contacts;
  private final CustomerAccess customers;
  private final Outbox outbox;
  private final Audit audit;
  private final Erasures erasures;
  private final PhoneNumbers phoneNumbers;
  private final MergePatch mergePatch;
  private final ObjectMapper json;
  private final Clock clock;

  ContactService(
      ContactRepository contacts,
      CustomerAccess customers,
      Outbox outbox,
      Audit audit,
      Erasures erasures,
      PhoneNumbers phoneNumbers,
      MergePatch mergePatch,
      ObjectMapper json,
      Clock clock) {
    this.contacts = contacts;
    this.customers = customers;
    this.outbox = outbox;
    this.audit = audit;
    this.erasures = erasures;
    this.phoneNumbers = phoneNumbers;
    this.mergePatch = mergePatch;
    this.json = json;
    this.clock = clock;
  }

  @Transactional
  public ContactApi.View create(UUID customerId, ContactData data) {
    return create(customerId, data, /* allowDuplicate= */ true);
  }

  /// Adds a person to a customer.
  ///
  /// @param allowDuplicate false to refuse somebody whose mobile or e-mail a contact of the customer has;
  ///     a work phone may well be the whole department's
  /// @throws ProblemException `contact-duplicate` with `candidates`
  @Transactional
  public ContactApi.View create(UUID customerId, ContactData data, boolean allowDuplicate) {
    Customer customer = customers.writable(customerId);
    requireBoss(customerId, data.reportsToId());
    ContactData normalised = data.normalised(phoneNumbers, customer.data().country());
    if (!allowDuplicate) {
      requireUnique(customerId, normalised.channels());
    }
    Contact contact = new Contact(customerId, normalised, clock.instant());
    contacts.save(contact, List.of());
    return record(contact, "created", null, contact.created());
  }

  /// The contacts of one customer.
  @Transactional(SUPPORTS)
  public Page<ContactApi.Item> list(UUID customerId, ListRequest request, List<Sql> filters) {
    UUID id = customers.readable(customerId).id();
    return contacts.list(
        request,
        Stream.concat(
                Stream.of(Sql.of("p.customer_id = :customerId", Map.of("customerId", id))),
                filters.stream())
            .toList());
  }

  /// Those who were contacts of the customer and left, as they were then.
  @Transactional(SUPPORTS)
  public Page<ContactApi.Item> former(UUID customerId, ListRequest request) {
    return contacts.formerOf(customers.readable(customerId).id(), request);
  }

  /// The contacts of all customers that the caller may see.
  @Transactional(SUPPORTS)
  public Page<ContactApi.Item> list(ListRequest request, List<Sql> filters) {
    return contacts.list(
        request, Stream.concat(Stream.of(customers.readable()), filters.stream()).toList());
  }

  @Transactional(SUPPORTS)
  public ContactApi.View get(UUID id) {
    return ContactApi.View.from(readable(id));
  }

  @Transactional
  public ContactApi.View patch(UUID id, @Nullable String ifMatch, JsonNode patch) {
    Contact contact = readable(id);
    JsonNode current = json.valueToTree(ContactApi.View.from(contact));
    IfMatch.require(ifMatch, contact.version(), current, patch);
    return change(contact, mergePatch.apply(contact.data(), patch, ContactData.class));
  }

  @Transactional
  public void remove(UUID id, @Nullable String ifMatch) {
    Contact contact = readable(id);
    customers.writable(contact.customerId());
    ContactApi.View before = ContactApi.View.from(contact);
    IfMatch.require(ifMatch, contact.version(), before);
    contacts.delete(contact);
    outbox.append(List.of(contact.removed()));
    audit.record(KIND, id, "removed", before, null);
  }

  /// Begins to forget a contact, in the transaction in hand; its row goes by the platform's erasure.
  ///
  /// @return false where it is gone already
  public boolean beginErasure(UUID id, UUID erasureId) {
    Optional<Contact> contact = contacts.findByIdOptional(id);
    contact.ifPresent(found -> {
      outbox.append(List.of(found.removed()));
      audit.record(KIND, id, "erased", null, null);
      erasures.begin(Subject.CONTACT.kind(), id, erasureId);
    });
    return contact.isPresent();
  }

  @Transactional
  public Page<AuditEntry> history(UUID id, ListRequest request) {
    return audit.history(KIND, readable(id).id(), request);
  }

  /// One of `ids` that is and was no contact of the customer, where there is one.
  @Transactional(SUPPORTS)
  public Optional<UUID> unknownOf(UUID customerId, Set<UUID> ids) {
    if (ids.isEmpty()) {
      return Optional.empty();
    }
    Set<UUID> known = contacts.standings(customerId, ids).keySet();
    return ids.stream().filter(id -> !known.contains(id)).findFirst();
  }

  /// What the word of each of these contacts is worth, or was when they left; those who never were the customer's are left out.
  public Map<UUID, Standing> standings(UUID customerId, Collection<UUID> ids) {
    return ids.isEmpty() ? Map.of() : contacts.standings(customerId, ids);
  }

  /// Makes some contacts findable that are not yet.
  ///
  /// @return how many
  @Transactional
  public int fillSearch() {
    List<Contact> some = contacts.unsearchable(FILL_BATCH);
    some.forEach(Contact::makeSearchable);
    return some.size();
  }

  /// Gives a contact new data.
  ContactApi.View change(Contact contact, ContactData data) {
    Customer customer = customers.writable(contact.customerId());
    UUID boss = data.reportsToId();
    requireBoss(customer.id(), boss);
    if (boss != null && contacts.isAtOrAbove(contact.id(), boss)) {
      throw ProblemException.of(ContactError.REPORTS_TO_CYCLE);
    }
    ContactApi.View before = ContactApi.View.from(contact);
    return contact
        .change(data.normalised(phoneNumbers, customer.data().country()), clock.instant())
        .map(event -> {
          contacts.save(contact, before.data().externalReferences());
          return record(contact, "changed", before, event);
        })
        .orElse(before);
  }

  private void requireUnique(UUID customerId, Channels channels) {
    List<ContactApi.Candidate> alike =
        contacts.alike(
            customerId,
            channels.phones().stream()
                .filter(phone -> phone.type() == Phone.Type.MOBILE)
                .map(Phone::number)
                .toList(),
            channels.emails().stream().map(Email::address).toList());
    if (!alike.isEmpty()) {
      throw ProblemException.of(ContactError.DUPLICATE, alike.size()).with("candidates", alike);
    }
  }

  private Contact readable(UUID id) {
    Contact contact =
        contacts
            .findByIdOptional(id)
            .orElseThrow(() -> ProblemException.of(ContactError.NOT_FOUND, id));
    if (!customers.mayRead(contact.customerId())) {
      throw ProblemException.of(ContactError.NOT_FOUND, id);
    }
    return contact;
  }

  private void requireBoss(UUID customerId, @Nullable UUID boss) {
    if (boss != null
        && contacts
            .findByIdOptional(boss)
            .filter(b -> b.customerId().equals(customerId))
            .isEmpty()) {
      throw ProblemException.of(ContactError.REPORTS_TO_UNKNOWN, boss);
    }
  }

  private ContactApi.View record(
      Contact contact, String action, ContactApi.@Nullable View before, ContactEvent event) {
    ContactApi.View after = ContactApi.View.from(contact);
    outbox.append(List.of(event));
    audit.record(KIND, contact.id(), action, before, after);
    return after;
  }
}
