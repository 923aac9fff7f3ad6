package io.kehu.customer.erasure;

import io.kehu.customer.contact.ContactService;
import io.kehu.customer.customer.CustomerEraser;
import io.kehu.customer.erasure.hold.Hold;
import io.kehu.platform.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Begins an erasure whose time has come: in one transaction the person is nobody any more, and every service learns of it.
@ApplicationScoped
class ErasureBeginning {
  private final ErasureRepository erasures;
  private final ErasureService service;
  private final CustomerEraser customers;
  private final ContactService contacts;
  private final ErasureConfig config;
  private final Audit audit;
  private final Clock clock;

  ErasureBeginning(
      ErasureRepository erasures,
      ErasureService service,
      CustomerEraser customers,
      ContactService contacts,
      ErasureConfig config,
      Audit audit,
      Clock clock) {
    this.erasures = erasures;
    this.service = service;
    this.customers = customers;
    this.contacts = contacts;
    this.config = config;
    this.audit = audit;
    this.clock = clock;
  }

  /// @return when to try again, where something has come up that holds it
  @Transactional
  Optional<Instant> begin(UUID id) {
    Erasure erasure = erasures.locked(id).orElseThrow();
    if (erasure.state() != ErasureState.SCHEDULED) {
      return Optional.empty();
    }
    Set<Hold> holds = service.holds(erasure);
    if (!holds.isEmpty()) {
      Instant again = clock.instant().plus(config.askAgain());
      erasures.postpone(id, holds, again);
      return Optional.of(again);
    }
    List<UUID> subjects = subjects(erasure);
    erasures.begin(id, subjects, clock.instant());
    if (subjects.isEmpty()) {
      erasures.finish(id, clock.instant());
    }
    audit.record("erasure", id, "begun", null, null);
    return Optional.empty();
  }

  /// None where the person has gone in another way since.
  private List<UUID> subjects(Erasure erasure) {
    UUID contact = erasure.contactId();
    if (contact != null) {
      return contacts.beginErasure(contact, erasure.id()) ? List.of(contact) : List.of();
    }
    UUID customer = erasure.customerId();
    return customer == null ? List.of() : customers.begin(customer, erasure.id());
  }
}
