package io.kehu.customer.erasure;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.kehu.customer.contact.ContactService;
import io.kehu.customer.customer.CustomerAccess;
import io.kehu.customer.erasure.hold.Hold;
import io.kehu.customer.erasure.hold.Holds;
import io.kehu.customer.erasure.part.Parts;
import io.kehu.platform.access.Caller;
import io.kehu.platform.access.CurrentCaller;
import io.kehu.platform.audit.Audit;
import io.kehu.platform.id.Ids;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.privacy.Erased;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.web.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What can be done with erasures.
@ApplicationScoped
public class ErasureService {
  private final ErasureRepository erasures;
  private final Parts parts;
  private final Holds speaking;
  private final CustomerAccess customers;
  private final ContactService contacts;
  private final ErasureConfig config;
  private final SchedulerClient scheduler;
  private final CurrentCaller callers;
  private final Audit audit;
  private final Clock clock;

  ErasureService(
      ErasureRepository erasures,
      Parts parts,
      Holds speaking,
      CustomerAccess customers,
      ContactService contacts,
      ErasureConfig config,
      SchedulerClient scheduler,
      CurrentCaller callers,
      Audit audit,
      Clock clock) {
    this.erasures = erasures;
    this.parts = parts;
    this.speaking = speaking;
    this.customers = customers;
    this.contacts = contacts;
    this.config = config;
    this.scheduler = scheduler;
    this.callers = callers;
    this.audit = audit;
    this.clock = clock;
  }

  /// @throws ProblemException `erasure-held`, `erasure-asked-already`, and those of reading a customer or contact
  @Transactional
  public ErasureApi.View ask(ErasureApi.Create create) {
    Caller caller = callers.get();
    Instant now = clock.instant();
    Erasure erasure =
        new Erasure(
            Ids.newId(),
            create.customerId(),
            create.contactId(),
            number(create),
            create.ground(),
            create.note(),
            create.forceReason(),
            ErasureState.SCHEDULED,
            Set.of(),
            List.of(),
            caller.username(),
            caller.subject(),
            now,
            Boolean.TRUE.equals(create.atOnce()) ? now : now.plus(config.grace()),
            null,
            null,
            0);
    Set<Hold> holds = holds(erasure);
    if (!holds.isEmpty()) {
      throw ProblemException.of(ErasureError.HELD, erasure.number()).with("holds", holds);
    }
    if (!erasures.add(erasure)) {
      throw ProblemException.of(ErasureError.ASKED_ALREADY, erasure.number());
    }
    audit.record("erasure", erasure.id(), "requested", null, audited(erasure));
    ErasureJobs.schedule(scheduler, erasure.id(), erasure.executeAt());
    return view(erasure);
  }

  @Transactional(SUPPORTS)
  public ErasureApi.View get(UUID id) {
    return view(required(id));
  }

  @Transactional(SUPPORTS)
  public Page<ErasureApi.View> list(ListRequest request) {
    return erasures.list(request).map(this::view);
  }

  /// @throws ProblemException `erasure-not-found`, `erasure-begun`
  @Transactional
  public ErasureApi.View cancel(UUID id, @Nullable String ifMatch) {
    Erasure erasure = erasures.locked(id).orElseThrow(() -> notFound(id));
    IfMatch.require(ifMatch, erasure.version(), view(erasure));
    if (erasure.state() != ErasureState.SCHEDULED) {
      throw ProblemException.of(ErasureError.BEGUN);
    }
    erasures.cancel(id, clock.instant());
    audit.record("erasure", id, "cancelled", null, null);
    return view(required(id));
  }

  /// @throws ProblemException `erasure-not-found`
  @Transactional(SUPPORTS)
  public Erasure required(UUID id) {
    return erasures.find(id).orElseThrow(() -> notFound(id));
  }

  /// A service has erased its part.
  @Transactional
  public void told(Erased part) {
    erasures
        .locked(part.erasureId())
        .filter(erasure -> erasure.subjects().contains(part.subjectId()))
        .ifPresent(erasure -> {
          parts.add(part);
          if (erasure.state() == ErasureState.RUNNING && pending(erasure).isEmpty()) {
            erasures.finish(erasure.id(), clock.instant());
            audit.record("erasure", erasure.id(), "finished", null, null);
          }
        });
  }

  /// What speaks against it; nothing where somebody said why it is done all the same.
  Set<Hold> holds(Erasure erasure) {
    UUID customer = erasure.customerId();
    if (customer == null || erasure.isForced()) {
      return Set.of();
    }
    Set<Hold> holds = new TreeSet<>(speaking.of(customers.currentId(customer)));
    holds.retainAll(config.holds());
    return holds;
  }

  /// Services that have not answered yet. Of a contact others know only an id that names nobody any more.
  public List<String> pending(Erasure erasure) {
    return erasure.state() == ErasureState.RUNNING
        ? parts.pending(
            erasure.id(),
            erasure.contactId() == null ? config.services() : Set.of("customer-service"),
            erasure.subjects())
        : List.of();
  }

  private String number(ErasureApi.Create create) {
    UUID contact = create.contactId();
    UUID customer =
        contact == null
            ? Objects.requireNonNull(create.customerId(), "validated")
            : contacts.get(contact).customerId();
    return customers.readable(customer).number();
  }

  private ErasureApi.View view(Erasure erasure) {
    return new ErasureApi.View(
        erasure.id(),
        erasure.customerId(),
        erasure.contactId(),
        erasure.number(),
        erasure.ground(),
        erasure.note(),
        erasure.forceReason(),
        erasure.state(),
        erasure.holds(),
        pending(erasure),
        erasure.requestedBy(),
        erasure.requestedAt(),
        erasure.executeAt(),
        erasure.begunAt(),
        erasure.finishedAt(),
        erasure.version());
  }

  /// The note is about a person: the audit must not hold it longer than the request does.
  private static Object audited(Erasure erasure) {
    return new Audited(
        erasure.customerId(), erasure.contactId(), erasure.ground(), erasure.forceReason());
  }

  private record Audited(
      @Nullable UUID subjectCustomerId,
      @Nullable UUID subjectContactId,
      ErasureGround ground,
      @Nullable String forceReason) {}

  private static ProblemException notFound(UUID id) {
    return ProblemException.of(ErasureError.NOT_FOUND, id);
  }
}
