package io.kehu.customer.contact.assessment;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import io.kehu.customer.contact.ContactEvent;
import io.kehu.customer.contact.ContactService;
import io.kehu.customer.customer.CustomerAccess;
import io.kehu.platform.access.Caller;
import io.kehu.platform.access.CurrentCaller;
import io.kehu.platform.audit.Audit;
import io.kehu.platform.audit.AuditEntry;
import io.kehu.platform.event.Outbox;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.web.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What can be done with assessments of contacts. Whoever writes one holds the contact's customer, so two first ones cannot meet.
@ApplicationScoped
public class ContactAssessmentService {
  private static final String KIND = "contact-assessment";

  private final ContactAssessmentRepository assessments;
  private final ContactService contacts;
  private final CustomerAccess customers;
  private final CurrentCaller callers;
  private final Outbox outbox;
  private final Audit audit;
  private final Clock clock;

  ContactAssessmentService(
      ContactAssessmentRepository assessments,
      ContactService contacts,
      CustomerAccess customers,
      CurrentCaller callers,
      Outbox outbox,
      Audit audit,
      Clock clock) {
    this.assessments = assessments;
    this.contacts = contacts;
    this.customers = customers;
    this.callers = callers;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional(SUPPORTS)
  public ContactAssessmentApi.View get(UUID contactId) {
    return known(contacts.get(contactId).id());
  }

  /// Puts what is thought now in the place of what was thought before.
  @Transactional
  public ContactAssessmentApi.View put(
      UUID contactId, @Nullable String ifMatch, AssessmentData data) {
    UUID customerId = contacts.get(contactId).customerId();
    customers.writable(customerId);
    ContactAssessmentApi.View before = known(contactId);
    IfMatch.require(ifMatch, before.version(), before);
    if (before.version() > 0 && before.data().equals(data)) {
      return before;
    }
    Caller caller = callers.get();
    ContactAssessment assessment = assessments.findById(contactId);
    if (assessment == null) {
      assessment =
          new ContactAssessment(
              contactId, data, caller.username(), caller.subject(), clock.instant());
    } else {
      assessment.change(data, caller.username(), caller.subject(), clock.instant());
    }
    assessments.persistAndFlush(assessment);
    ContactAssessmentApi.View after = ContactAssessmentApi.View.from(assessment);
    outbox.append(List.of(new ContactEvent.Assessed(contactId, customerId, after.version())));
    audit.record(KIND, contactId, "assessed", before, after);
    return after;
  }

  @Transactional(SUPPORTS)
  public Page<AuditEntry> history(UUID contactId, ListRequest request) {
    return audit.history(KIND, contacts.get(contactId).id(), request);
  }

  private ContactAssessmentApi.View known(UUID contactId) {
    return assessments
        .findByIdOptional(contactId)
        .map(ContactAssessmentApi.View::from)
        .orElseGet(() -> ContactAssessmentApi.View.none(contactId));
  }
}
