package io.kehu.customer.contact;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import io.kehu.customer.customer.CustomerAccess;
import io.kehu.customer.encounter.Today;
import io.kehu.platform.audit.Audit;
import io.kehu.platform.event.Outbox;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.problem.GeneralProblem;
import io.kehu.platform.problem.ProblemException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// Takes people from one customer to another, with their history kept at both.
@ApplicationScoped
class ContactMoves {
  private final ContactService service;
  private final ContactRepository contacts;
  private final Employments employments;
  private final CustomerAccess customers;
  private final Outbox outbox;
  private final Audit audit;
  private final Today today;
  private final Clock clock;
  private final Counter moved;

  ContactMoves(
      ContactService service,
      ContactRepository contacts,
      Employments employments,
      CustomerAccess customers,
      Outbox outbox,
      Audit audit,
      Today today,
      Clock clock,
      MeterRegistry metrics) {
    this.service = service;
    this.contacts = contacts;
    this.employments = employments;
    this.customers = customers;
    this.outbox = outbox;
    this.audit = audit;
    this.today = today;
    this.clock = clock;
    this.moved = metrics.counter("kehu.contacts.moved");
  }

  /// Both customers are held, in the order of their ids, so that two moves never wait for one another. Whoever reported to the contact
  /// reports to its superior from now on: the chart of those who stay keeps its shape.
  @Transactional
  public ContactApi.View move(UUID id, ContactApi.Move move) {
    ContactApi.View before = service.get(id);
    LocalDate on = move.on() == null ? today.get() : move.on();
    if (on.isAfter(today.get())) {
      throw ProblemException.of(ContactError.MOVED_IN_FUTURE);
    }
    if (!customers.mayRead(move.customerId())) {
      throw ProblemException.of(ContactError.CUSTOMER_UNKNOWN);
    }
    Stream.of(before.customerId(), move.customerId()).sorted().forEach(customers::writable);
    Contact contact = held(id, before);
    Standing standing = move.standing() == null ? Standing.ORDINARY : move.standing();
    List<ContactEvent> told =
        contact.move(
            move.customerId(),
            contact.data().at(move.position(), move.department(), standing),
            on,
            clock.instant());
    contacts.flush();
    contacts
        .reportingTo(id)
        .forEach(
            left -> service.change(left, left.data().reportingTo(before.data().reportsToId())));
    employments.ended(before, on, move.note());
    outbox.append(told);
    ContactApi.View after = ContactApi.View.from(contact);
    audit.record("contact", id, "moved", before, after);
    moved.increment();
    return after;
  }

  @Transactional(SUPPORTS)
  public Page<ContactApi.Employment> employments(UUID id, ListRequest request) {
    return employments.of(service.get(id).id(), customers.readable(), request);
  }

  /// The contact, where nobody changed it before its customer was held.
  private Contact held(UUID id, ContactApi.View before) {
    Contact contact = contacts.findById(id);
    contacts.getEntityManager().refresh(contact);
    if (contact.version() != before.version()) {
      throw ProblemException.of(GeneralProblem.CONCURRENT_CHANGE);
    }
    return contact;
  }
}
