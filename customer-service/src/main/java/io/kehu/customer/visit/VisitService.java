package io.kehu.customer.visit;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kehu.customer.customer.Customer;
import io.kehu.customer.customer.CustomerAccess;
import io.kehu.customer.encounter.Parties;
import io.kehu.customer.encounter.TimeSpan;
import io.kehu.customer.encounter.Today;
import io.kehu.platform.audit.Audit;
import io.kehu.platform.audit.AuditEntry;
import io.kehu.platform.event.Outbox;
import io.kehu.platform.json.MergePatch;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.sql.Conditions;
import io.kehu.platform.sql.Sql;
import io.kehu.platform.web.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What can be done with visits, by those who may see or change the customer.
@ApplicationScoped
public class VisitService {
  private static final String KIND = "visit";

  private final VisitRepository visits;
  private final CustomerAccess customers;
  private final Parties parties;
  private final Today today;
  private final Outbox outbox;
  private final Audit audit;
  private final MergePatch mergePatch;
  private final ObjectMapper json;
  private final Clock clock;

  VisitService(
      VisitRepository visits,
      CustomerAccess customers,
      Parties parties,
      Today today,
      Outbox outbox,
      Audit audit,
      MergePatch mergePatch,
      ObjectMapper json,
      Clock clock) {
    this.visits = visits;
    this.customers = customers;
    this.parties = parties;
    this.today = today;
    this.outbox = outbox;
    this.audit = audit;
    this.mergePatch = mergePatch;
    this.json = json;
    this.clock = clock;
  }

  @Transactional
  public VisitApi.View create(UUID customerId, VisitPlan plan) {
    Customer customer = customers.writable(customerId);
    parties.requireKnown(customerId, Parties.at("/participants", plan.participants()));
    UUID owner = parties.answerable(plan.ownerId(), customer);
    return begin(new Visit(customerId, plan.ownedBy(owner), null, null, clock.instant()));
  }

  @Transactional(SUPPORTS)
  public Page<VisitApi.Item> list(ListRequest request, List<Sql> filters) {
    return visits.list(request, readable(filters));
  }

  @Transactional(SUPPORTS)
  public Page<VisitApi.Item> of(UUID customerId, ListRequest request, List<Sql> filters) {
    UUID id = customers.readable(customerId).id();
    Conditions ofCustomer = new Conditions().where("v.customer_id = :ofCustomer", "ofCustomer", id);
    return visits.list(
        request, Stream.concat(ofCustomer.list().stream(), filters.stream()).toList());
  }

  @Transactional(SUPPORTS)
  public VisitApi.Report report(List<Sql> filters) {
    return new VisitApi.Report(visits.report(readable(filters)));
  }

  @Transactional(SUPPORTS)
  public VisitApi.View get(UUID id) {
    return VisitApi.View.from(readable(id));
  }

  /// True where there is such a visit to this customer.
  public boolean exists(UUID customerId, UUID id) {
    return visits.count("id = ?1 and customerId = ?2", id, customerId) == 1;
  }

  @Transactional
  public VisitApi.View patch(UUID id, @Nullable String ifMatch, JsonNode patch) {
    Visit visit = readable(id);
    VisitApi.View before = VisitApi.View.from(visit);
    IfMatch.require(ifMatch, visit.version(), json.valueToTree(before), patch);
    VisitPlan plan = mergePatch.apply(visit.plan(), patch, VisitPlan.class);
    customers.writable(visit.customerId());
    parties.requireKnown(visit.customerId(), Parties.at("/participants", plan.participants()));
    return visit
        .change(plan, clock.instant())
        .map(event -> saved(visit, "changed", before, event))
        .orElse(before);
  }

  @Transactional
  public VisitApi.View schedule(UUID id, @Nullable String ifMatch, TimeSpan planned) {
    return move(id, ifMatch, "scheduled", (visit, now) -> visit.schedule(planned, now));
  }

  /// @param at null for now
  @Transactional
  public VisitApi.View start(UUID id, @Nullable String ifMatch, @Nullable Instant at) {
    return move(id, ifMatch, "started", (visit, now) -> visit.start(at == null ? now : at, now));
  }

  /// Records what came of a visit, and begins the next one where an appointment was made.
  @Transactional
  public VisitApi.View record(UUID id, @Nullable String ifMatch, VisitRecord outcome) {
    VisitApi.View recorded =
        move(id, ifMatch, "recorded", (visit, now) -> visit.record(outcome, now));
    TimeSpan appointment = outcome.nextAppointment();
    if (appointment != null && visits.count("origin.previousVisitId", id) == 0) {
      LocalDate day = LocalDate.ofInstant(appointment.start(), today.zone());
      Visit visit = readable(id);
      begin(visit.next(appointment, visit.plan().again(day), clock.instant()));
    }
    return recorded;
  }

  @Transactional
  public VisitApi.View followUp(UUID id, @Nullable String ifMatch, String note) {
    return move(id, ifMatch, "followed-up", (visit, now) -> visit.followUp(note, now));
  }

  @Transactional
  public VisitApi.View cancel(UUID id, @Nullable String ifMatch, @Nullable String reason) {
    return move(id, ifMatch, "cancelled", (visit, now) -> visit.cancel(reason, now));
  }

  @Transactional
  public Page<AuditEntry> history(UUID id, ListRequest request) {
    return audit.history(KIND, readable(id).id(), request);
  }

  private VisitApi.View begin(Visit visit) {
    visits.persistAndFlush(visit);
    return record(visit, "planned", null, visit.created());
  }

  private VisitApi.View move(
      UUID id,
      @Nullable String ifMatch,
      String action,
      BiFunction<Visit, Instant, VisitEvent> step) {
    Visit visit = readable(id);
    VisitApi.View before = VisitApi.View.from(visit);
    IfMatch.require(ifMatch, visit.version(), before);
    customers.writable(visit.customerId());
    return saved(visit, action, before, step.apply(visit, clock.instant()));
  }

  private List<Sql> readable(List<Sql> filters) {
    return Stream.concat(Stream.of(customers.readable()), filters.stream()).toList();
  }

  private Visit readable(UUID id) {
    return visits
        .findByIdOptional(id)
        .filter(found -> customers.mayRead(found.customerId()))
        .orElseThrow(() -> ProblemException.of(VisitError.NOT_FOUND, id));
  }

  private VisitApi.View saved(Visit visit, String action, VisitApi.View before, VisitEvent event) {
    visits.flush();
    return record(visit, action, before, event);
  }

  private VisitApi.View record(
      Visit visit, String action, VisitApi.@Nullable View before, VisitEvent event) {
    VisitApi.View after = VisitApi.View.from(visit);
    outbox.append(List.of(event));
    audit.record(KIND, visit.id(), action, before, after);
    return after;
  }
}
