package io.kehu.servicedesk.ticket;

import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.problem.ProblemException;
import io.kehu.servicedesk.priority.Priority;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A matter that somebody brought to us. Each behaviour answers what happened; nothing happened where the answer is
/// empty.
@Entity
public class Ticket {
  @Id private UUID id;
  private long version;
  private String number;
  @Embedded private TicketDetails details;

  @Enumerated(EnumType.STRING)
  private Priority priority;

  private @Nullable UUID customerId;

  /// Whom it was written for, where that customer was merged into `customerId` since; the database keeps it.
  @Column(insertable = false, updatable = false)
  private @Nullable UUID namedCustomerId;

  private @Nullable String customerSystem;
  private @Nullable String customerExternalId;
  @Embedded private TicketLife life;
  private @Nullable UUID ownerId;
  private @Nullable String queue;
  private @Nullable UUID openedBy;

  /// For Hibernate, which fills the fields.
  @SuppressWarnings("NullAway.Init")
  protected Ticket() {}

  /// @param number human-readable, never used before
  /// @param openedBy the user who entered it, null where the desk did itself
  public Ticket(
      UUID id,
      String number,
      TicketDetails details,
      TicketCustomer customer,
      Assignment assignment,
      @Nullable UUID openedBy,
      Instant openedAt) {
    this.id = id;
    this.number = number;
    this.details = details;
    this.priority = details.priority();
    this.openedBy = openedBy;
    this.life = TicketLife.begin(openedAt);
    take(customer);
    take(assignment);
  }

  /// What is to be told of a new ticket, its past included.
  ///
  /// @throws ProblemException `ticket-times-out-of-order`
  public List<TicketEvent> opened(TicketPast past, Instant now) {
    List<Function<TicketSnapshot, TicketEvent>> kinds = new ArrayList<>();
    kinds.add(TicketEvent.Opened::new);
    kinds.addAll(live(past, now));
    return happened(kinds);
  }

  /// Takes over what another system knows by now: details, and times that are not known here yet. Times never go
  /// back: a ticket that was settled here stays so.
  ///
  /// @throws ProblemException `ticket-times-out-of-order`
  public List<TicketEvent> catchUp(
      TicketDetails newDetails, TicketCustomer customer, TicketPast past, Instant now) {
    boolean differs = !newDetails.equals(details) || !customer.equals(customer());
    details = newDetails;
    priority = newDetails.priority();
    take(customer);
    List<Function<TicketSnapshot, TicketEvent>> kinds = live(past, now);
    if (kinds.isEmpty() && differs) {
      return happened(List.of(TicketEvent.Changed::new));
    }
    return happened(kinds);
  }

  public List<TicketEvent> change(TicketDetails newDetails, TicketCustomer customer) {
    return catchUp(newDetails, customer, TicketPast.NONE, life.openedAt());
  }

  public List<TicketEvent> assign(Assignment to) {
    if (to.equals(assignment())) {
      return List.of();
    }
    take(to);
    return happened(List.of(TicketEvent.Changed::new));
  }

  /// Moves between the states in which it is worked on.
  ///
  /// @throws ProblemException `ticket-move-not-allowed`
  public List<TicketEvent> move(TicketStatus to, @Nullable String reason) {
    if (to == status()) {
      return List.of();
    }
    // Resolving, closing and reopening say more than a state, and have their own ways.
    if (!to.isUnsettled() || !status().isUnsettled()) {
      throw notAllowed(to);
    }
    require(to);
    life = life.moved(to, reason);
    return happened(List.of(TicketEvent.Changed::new));
  }

  /// Staff answered the customer.
  public List<TicketEvent> replied(Instant now) {
    if (life.respondedAt() != null) {
      return List.of();
    }
    life = life.responded(now);
    return happened(List.of(TicketEvent.Responded::new));
  }

  /// The customer wrote again: what waited for it goes on, what was thought settled is not.
  public List<TicketEvent> customerWrote() {
    return switch (status()) {
      case PENDING_CUSTOMER -> move(TicketStatus.OPEN, null);
      case RESOLVED -> reopen("customer-wrote");
      case NEW, OPEN, PENDING_INTERNAL, ON_HOLD, CLOSED -> List.of();
    };
  }

  /// Settles it. Where nobody had answered before, this is the first answer.
  ///
  /// @throws ProblemException `ticket-move-not-allowed`
  public List<TicketEvent> resolve(Resolution resolution, Instant now) {
    return happened(resolved(resolution, now));
  }

  /// @throws ProblemException `ticket-not-resolved`, `ticket-move-not-allowed`
  public List<TicketEvent> close(Instant now) {
    requireSettled();
    require(TicketStatus.CLOSED);
    life = life.closed(now);
    return happened(List.of(TicketEvent.Closed::new));
  }

  /// @throws ProblemException `ticket-not-resolved` unless it was settled
  public List<TicketEvent> reopen(@Nullable String reason) {
    requireSettled();
    life = life.reopened(reason);
    return happened(List.of(snapshot -> new TicketEvent.Reopened(snapshot, reason)));
  }

  /// The customer that was known only by reference is known now.
  public List<TicketEvent> matched(UUID customer) {
    take(new TicketCustomer(customer, null));
    return happened(List.of(TicketEvent.Changed::new));
  }

  /// The customer asked to be forgotten: its words go, the matter stays countable.
  public List<TicketEvent> forget() {
    details = details.forgotten();
    life = life.forgotten();
    return happened(List.of(TicketEvent.Changed::new));
  }

  private List<Function<TicketSnapshot, TicketEvent>> live(TicketPast past, Instant now) {
    List<Function<TicketSnapshot, TicketEvent>> kinds = new ArrayList<>();
    if (past.isEmpty()) {
      return kinds;
    }
    past.check(life.openedAt(), now);
    if (past.respondedAt() != null && life.respondedAt() == null) {
      life = life.responded(past.respondedAt());
      kinds.add(TicketEvent.Responded::new);
    }
    if (past.resolvedAt() != null && status().isUnsettled()) {
      kinds.addAll(resolved(past.resolutionOrSolved(), past.resolvedAt()));
    }
    if (past.closedAt() != null && status() == TicketStatus.RESOLVED) {
      life = life.closed(past.closedAt());
      kinds.add(TicketEvent.Closed::new);
    }
    return kinds;
  }

  private List<Function<TicketSnapshot, TicketEvent>> resolved(Resolution resolution, Instant at) {
    require(TicketStatus.RESOLVED);
    boolean first = life.respondedAt() == null;
    life = life.resolved(resolution, at);
    return first
        ? List.of(TicketEvent.Responded::new, TicketEvent.Resolved::new)
        : List.of(TicketEvent.Resolved::new);
  }

  private void require(TicketStatus to) {
    if (!life.mayBecome(to)) {
      throw notAllowed(to);
    }
  }

  private void requireSettled() {
    if (status().isUnsettled()) {
      throw ProblemException.of(TicketError.NOT_RESOLVED, number);
    }
  }

  private ProblemException notAllowed(TicketStatus to) {
    return ProblemException.of(TicketError.MOVE_NOT_ALLOWED, number, status(), to);
  }

  private void take(TicketCustomer customer) {
    ExternalReference reference = customer.reference();
    if (!Objects.equals(customer.id(), namedCustomer())) {
      customerId = customer.id();
      namedCustomerId = null;
    }
    customerSystem = reference == null ? null : reference.system();
    customerExternalId = reference == null ? null : reference.id();
  }

  /// A new ticket is open from when it is somebody's.
  private void take(Assignment assignment) {
    ownerId = assignment.ownerId();
    queue = assignment.queue();
    if (status() == TicketStatus.NEW && ownerId != null) {
      life = life.moved(TicketStatus.OPEN, null);
    }
  }

  private List<TicketEvent> happened(List<Function<TicketSnapshot, TicketEvent>> kinds) {
    if (kinds.isEmpty()) {
      return List.of();
    }
    version++;
    TicketSnapshot now = TicketSnapshot.of(this);
    return kinds.stream().map(kind -> kind.apply(now)).toList();
  }

  public UUID id() {
    return id;
  }

  /// Counts the changes, from 1. Writers lock the row first, so it needs no check at commit and is known before
  /// anything is saved.
  public long version() {
    return version;
  }

  public String number() {
    return number;
  }

  public TicketDetails details() {
    return details;
  }

  public Priority priority() {
    return priority;
  }

  TicketLife life() {
    return life;
  }

  public TicketStatus status() {
    return life.status();
  }

  /// Whom it names. That may be a customer who was merged since; then it counts for the survivor, and goes back with
  /// the one it named if the merge is undone.
  private @Nullable UUID namedCustomer() {
    return namedCustomerId == null ? customerId : namedCustomerId;
  }

  public TicketCustomer customer() {
    return new TicketCustomer(
        namedCustomer(),
        customerSystem == null || customerExternalId == null
            ? null
            : new ExternalReference(customerSystem, customerExternalId));
  }

  public Assignment assignment() {
    return new Assignment(ownerId, queue);
  }

  public @Nullable UUID openedBy() {
    return openedBy;
  }
}
