package io.kehu.customer.subjectaccess;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import io.kehu.customer.contact.ContactService;
import io.kehu.customer.customer.CustomerAccess;
import io.kehu.customer.encounter.Today;
import io.kehu.platform.access.Caller;
import io.kehu.platform.access.CurrentCaller;
import io.kehu.platform.audit.Audit;
import io.kehu.platform.audit.AuditEntry;
import io.kehu.platform.event.Outbox;
import io.kehu.platform.id.Ids;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.privacy.access.AccessOpened;
import io.kehu.platform.privacy.access.AccessPrepared;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.web.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Keeps the register of subject access requests.
@ApplicationScoped
public class AccessService {
  private static final String KIND = "subject-access-request";
  private static final int BATCH = 200;

  private final AccessRepository requests;
  private final AccessParts parts;
  private final CustomerAccess customers;
  private final ContactService contacts;
  private final AccessConfig config;
  private final Today today;
  private final CurrentCaller callers;
  private final Outbox outbox;
  private final Audit audit;
  private final Clock clock;

  AccessService(
      AccessRepository requests,
      AccessParts parts,
      CustomerAccess customers,
      ContactService contacts,
      AccessConfig config,
      Today today,
      CurrentCaller callers,
      Outbox outbox,
      Audit audit,
      Clock clock) {
    this.requests = requests;
    this.parts = parts;
    this.customers = customers;
    this.contacts = contacts;
    this.config = config;
    this.today = today;
    this.callers = callers;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /// @throws ProblemException those of reading a customer or contact
  @Transactional
  public AccessApi.View add(AccessApi.Create create) {
    Caller caller = callers.get();
    LocalDate received = Objects.requireNonNullElseGet(create.receivedOn(), today::get);
    AccessRequest request =
        new AccessRequest(
            Ids.newId(),
            create.customerId(),
            create.contactId(),
            number(create),
            create.askedBy(),
            received,
            received.plus(config.term()),
            AccessState.RECEIVED,
            null,
            null,
            null,
            null,
            List.of(),
            null,
            caller.username(),
            caller.subject(),
            clock.instant(),
            null,
            0);
    requests.save(request);
    audit.record(KIND, request.id(), "recorded", null, request);
    return view(request);
  }

  @Transactional(SUPPORTS)
  public AccessApi.View get(UUID id) {
    return view(required(id));
  }

  @Transactional(SUPPORTS)
  public Page<AccessApi.Item> list(ListRequest request, AccessFilter filter) {
    LocalDate day = today.get();
    return requests
        .list(request, filter.conditions(day))
        .map(found -> AccessApi.Item.from(found, day));
  }

  @Transactional(SUPPORTS)
  public Page<AuditEntry> history(UUID id, ListRequest request) {
    return audit.history(KIND, required(id).id(), request);
  }

  /// Opens the parts.
  @Transactional
  public AccessApi.View identify(UUID id, @Nullable String ifMatch, IdentityCheck check) {
    return change(
        id,
        ifMatch,
        "identified",
        request -> request.identified(check, subjects(request), readableAfter(request.dueOn())));
  }

  @Transactional
  public AccessApi.View extend(UUID id, @Nullable String ifMatch, String reason) {
    return change(
        id,
        ifMatch,
        "extended",
        request ->
            request.extended(
                reason,
                config.extension(),
                readableAfter(request.dueOn().plus(config.extension()))));
  }

  /// @throws ProblemException also `access-request-incomplete` while a service has not told of its part
  @Transactional
  public AccessApi.View answer(UUID id, @Nullable String ifMatch, HandedOver how) {
    return change(
        id,
        ifMatch,
        "answered",
        request -> {
          AccessRequest answered =
              request.answered(how, clock.instant(), readableAfter(today.get()));
          List<String> missing =
              parts.of(id).stream()
                  .filter(part -> part.preparedAt() == null)
                  .map(AccessApi.Part::service)
                  .toList();
          if (!missing.isEmpty()) {
            throw ProblemException.of(AccessError.INCOMPLETE, String.join(", ", missing));
          }
          return answered;
        });
  }

  @Transactional
  public AccessApi.View refuse(UUID id, @Nullable String ifMatch, String reason) {
    return change(id, ifMatch, "refused", request -> request.refused(reason, clock.instant()));
  }

  /// A service offers its part.
  @Transactional
  public void told(AccessPrepared part) {
    requests.locked(part.requestId()).ifPresent(_ -> parts.add(part));
  }

  /// Tells of requests that have become overdue, some a transaction.
  ///
  /// @return how many
  @Transactional
  public int tellOverdue() {
    List<AccessRequest> late = requests.takeOverdue(today.get(), BATCH);
    outbox.append(
        late.stream()
            .map(request -> new AccessOverdue(request.id(), request.number(), request.dueOn()))
            .toList());
    return late.size();
  }

  private AccessApi.View change(
      UUID id, @Nullable String ifMatch, String action, UnaryOperator<AccessRequest> change) {
    AccessRequest before = requests.locked(id).orElseThrow(() -> notFound(id));
    IfMatch.require(ifMatch, before.version(), view(before));
    AccessRequest after = change.apply(before);
    requests.save(after);
    audit.record(KIND, id, action, before, after);
    Instant until = after.readableUntil();
    if (until != null && !until.equals(before.readableUntil())) {
      outbox.append(List.of(new AccessOpened(id, after.kind(), after.subjects(), until)));
    }
    return view(after);
  }

  private List<UUID> subjects(AccessRequest request) {
    UUID customer = request.customerId();
    return customer == null
        ? List.of(Objects.requireNonNull(request.contactId(), "one of both"))
        : customers.line(customers.currentId(customer));
  }

  private Instant readableAfter(LocalDate day) {
    LocalDate now = today.get();
    return (day.isBefore(now) ? now : day)
        .plus(config.readable())
        .atStartOfDay(today.zone())
        .toInstant();
  }

  private String number(AccessApi.Create create) {
    UUID contact = create.contactId();
    UUID customer =
        contact == null
            ? Objects.requireNonNull(create.customerId(), "validated")
            : contacts.get(contact).customerId();
    return customers.readable(customer).number();
  }

  private AccessApi.View view(AccessRequest request) {
    return AccessApi.View.from(
        request, request.readableUntil() == null ? List.of() : parts.of(request.id()), today.get());
  }

  private AccessRequest required(UUID id) {
    return requests.find(id).orElseThrow(() -> notFound(id));
  }

  private static ProblemException notFound(UUID id) {
    return ProblemException.of(AccessError.NOT_FOUND, id);
  }
}
