package io.kehu.customer.plan;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kehu.customer.contact.ContactService;
import io.kehu.customer.customer.CustomerAccess;
import io.kehu.customer.plan.action.PlanActions;
import io.kehu.platform.audit.Audit;
import io.kehu.platform.audit.AuditEntry;
import io.kehu.platform.event.Outbox;
import io.kehu.platform.json.MergePatch;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.sql.Sql;
import io.kehu.platform.web.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What can be done with plans of any kind, by whoever may change the customer. Each change holds the customer, and what
/// it makes of the plan is kept as a version.
@ApplicationScoped
public class PlanService {
  private static final String KIND = "plan";
  private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();

  private final PlanRepository plans;
  private final PlanActions actions;
  private final PlanVersions versions;
  private final PlanJson json;
  private final CustomerAccess customers;
  private final ContactService contacts;
  private final MergePatch mergePatch;
  private final Outbox outbox;
  private final Audit audit;
  private final Clock clock;

  PlanService(
      PlanRepository plans,
      PlanActions actions,
      PlanVersions versions,
      PlanJson json,
      CustomerAccess customers,
      ContactService contacts,
      MergePatch mergePatch,
      Outbox outbox,
      Audit audit,
      Clock clock) {
    this.plans = plans;
    this.actions = actions;
    this.versions = versions;
    this.json = json;
    this.customers = customers;
    this.contacts = contacts;
    this.mergePatch = mergePatch;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional(SUPPORTS)
  public Page<PlanApi.Item> list(ListRequest request, List<Sql> filters) {
    return plans.list(
        request, Stream.concat(Stream.of(customers.readable()), filters.stream()).toList());
  }

  @Transactional
  public <D extends PlanData> PlanDocument<D> create(PlanType<D> type, UUID customerId, D data) {
    customers.writable(customerId);
    requireContacts(customerId, data.contactIds());
    Plan plan = new Plan(type.kind(), customerId, data, json.write(data), clock.instant());
    plans.persist(plan);
    return json.document(record(plan, "created", null, Optional.empty()), type.data());
  }

  @Transactional(SUPPORTS)
  public <D extends PlanData> PlanDocument<D> get(PlanType<D> type, UUID id) {
    return json.document(flat(readable(type, id)), type.data());
  }

  @Transactional
  public <D extends PlanData> PlanDocument<D> patch(
      PlanType<D> type, UUID id, @Nullable String ifMatch, JsonNode patch) {
    Plan plan = writable(type, id);
    ObjectNode before = flat(plan);
    IfMatch.require(ifMatch, plan.version(), before, patch);
    D current = json.data(plan, type.data());
    D changed = mergePatch.apply(current, patch, type.data());
    if (changed.equals(current)) {
      return json.document(before, type.data());
    }
    requireContacts(plan.customerId(), named(changed, current));
    if (plan.status() == PlanStatus.ACTIVE) {
      requireNoOther(plan, changed.startsOn(), changed.endsOn());
    }
    plan.change(changed, json.write(changed), clock.instant());
    return json.document(record(plan, "changed", before, Optional.empty()), type.data());
  }

  /// A draft for another period, with the actions that are still open, as many days later as the period.
  @Transactional
  public <D extends PlanData> PlanDocument<D> copy(PlanType<D> type, UUID id, PlanApi.Copy copy) {
    Plan plan = writable(type, id);
    D data = json.data(plan, type.data());
    String title = copy.title() == null ? data.title() : copy.title();
    PlanData next = data.during(title, copy.startsOn(), copy.endsOn());
    // An empty patch, for the checks that any body goes through: the period may be out of order.
    D checked = mergePatch.apply(type.data().cast(next), NOTHING, type.data());
    Plan made =
        new Plan(type.kind(), plan.customerId(), checked, json.write(checked), clock.instant());
    plans.persistAndFlush(made);
    long days = ChronoUnit.DAYS.between(plan.startsOn(), made.startsOn());
    actions.carryOver(plan.id(), made.id(), days, clock.instant());
    return json.document(record(made, "created", null, Optional.empty()), type.data());
  }

  @Transactional(SUPPORTS)
  public Page<PlanApi.Version> versions(PlanType<?> type, UUID id, ListRequest request) {
    return versions.of(readable(type, id).id(), request);
  }

  @Transactional(SUPPORTS)
  public <D extends PlanData> PlanDocument<D> version(PlanType<D> type, UUID id, long version) {
    return versions
        .find(readable(type, id).id(), version)
        .map(document -> json.document(json.tree(document), type.data()))
        .orElseThrow(() -> ProblemException.of(PlanError.VERSION_NOT_FOUND, version));
  }

  /// @throws ProblemException `plan-overlaps` where another active plan of the kind has a day in common
  @Transactional
  public PlanApi.Head activate(UUID id, @Nullable String ifMatch) {
    return move(
        id,
        ifMatch,
        "activated",
        plan -> {
          requireNoOther(plan, plan.startsOn(), plan.endsOn());
          return Optional.of(plan.activate(figures(plan), clock.instant()));
        });
  }

  @Transactional
  public PlanApi.Head close(UUID id, @Nullable String ifMatch) {
    return move(id, ifMatch, "closed", plan -> plan.close(figures(plan), clock.instant()));
  }

  @Transactional
  public Page<AuditEntry> history(UUID id, ListRequest request) {
    return audit.history(KIND, readable(id).id(), request);
  }

  /// Changes what belongs to a plan, which makes another version of the plan.
  ///
  /// @throws ProblemException `plan-not-found`, `plan-wrong-status` once it is closed
  @Transactional
  public <T> T within(UUID id, Function<Plan, T> work) {
    Plan plan = writable(id);
    plan.requireOpen();
    T result = work.apply(plan);
    plans.flush();
    plans.grow(plan);
    versions.add(plan.id(), plan.version(), flat(plan));
    return result;
  }

  /// The plan of a kind, where the caller may see it.
  public Plan readable(PlanType<?> type, UUID id) {
    Plan plan = readable(id);
    if (plan.kind() != type.kind()) {
      throw ProblemException.of(PlanError.NOT_FOUND, id);
    }
    return plan;
  }

  /// The same, held until the transaction ends, where the caller may change it.
  public Plan writable(PlanType<?> type, UUID id) {
    return writable(readable(type, id).id());
  }

  private PlanApi.Head move(
      UUID id,
      @Nullable String ifMatch,
      String action,
      Function<Plan, Optional<PlanEvent>> decision) {
    Plan plan = writable(id);
    ObjectNode before = flat(plan);
    IfMatch.require(ifMatch, plan.version(), before);
    Optional<PlanEvent> event = decision.apply(plan);
    record(plan, action, before, event);
    return PlanApi.Head.from(plan);
  }

  private ObjectNode record(
      Plan plan, String action, @Nullable ObjectNode before, Optional<PlanEvent> event) {
    plans.flush();
    ObjectNode after = flat(plan);
    versions.add(plan.id(), plan.version(), after);
    outbox.append(event.stream().toList());
    audit.record(KIND, plan.id(), action, before, after);
    return after;
  }

  private Plan readable(UUID id) {
    return plans
        .findByIdOptional(id)
        .filter(plan -> customers.mayRead(plan.customerId()))
        .orElseThrow(() -> ProblemException.of(PlanError.NOT_FOUND, id));
  }

  /// The plan as it is once nobody else can change it.
  private Plan writable(UUID id) {
    UUID customerId =
        plans
            .customerOf(id)
            .filter(customers::mayRead)
            .orElseThrow(() -> ProblemException.of(PlanError.NOT_FOUND, id));
    customers.writable(customerId);
    Plan plan = plans.findById(id);
    plans.getEntityManager().refresh(plan);
    return plan;
  }

  /// A contact that was removed since may go on being named.
  private static Set<UUID> named(PlanData changed, PlanData current) {
    Set<UUID> named = new HashSet<>(changed.contactIds());
    named.removeAll(current.contactIds());
    return named;
  }

  private void requireContacts(UUID customerId, Set<UUID> named) {
    contacts
        .unknownOf(customerId, named)
        .ifPresent(unknown -> {
          throw ProblemException.of(PlanError.CONTACT_UNKNOWN, unknown);
        });
  }

  /// Whether nothing stands in the way of a plan's becoming active.
  boolean mayActivate(UUID id) {
    return plans
        .findByIdOptional(id)
        .filter(plan -> plan.status().canBecome(PlanStatus.ACTIVE))
        .filter(plan -> other(plan, plan.startsOn(), plan.endsOn()).isEmpty())
        .isPresent();
  }

  /// Whether a plan may still be written in, and so what belongs to it.
  public boolean isOpen(UUID id) {
    return plans.findByIdOptional(id).filter(plan -> plan.status().isOpen()).isPresent();
  }

  private void requireNoOther(Plan plan, LocalDate from, LocalDate to) {
    other(plan, from, to)
        .ifPresent(other -> {
          throw ProblemException.of(PlanError.OVERLAPS, other.startsOn(), other.endsOn())
              .with("overlaps", other.id());
        });
  }

  /// The plan that stands in the way of this one. Only account plans exclude one another.
  private Optional<Plan> other(Plan plan, LocalDate from, LocalDate to) {
    return plan.kind() == PlanKind.ACCOUNT ? plans.overlapping(plan, from, to) : Optional.empty();
  }

  private PlanFigures figures(Plan plan) {
    return plans.figures(plan.customerId(), clock.instant());
  }

  private ObjectNode flat(Plan plan) {
    return json.flat(plan, actions.of(plan.id()));
  }
}
