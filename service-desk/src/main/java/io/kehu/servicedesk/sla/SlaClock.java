package io.kehu.servicedesk.sla;

import io.kehu.platform.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One promise about one ticket. [#reckon] looks at the whole course again and may be repeated at will: it tells only
/// what it has not told before.
@Entity
public class SlaClock {
  @Id private UUID id;
  private UUID ticketId;
  private @Nullable UUID customerId;

  @Enumerated(EnumType.STRING)
  private ClockKind kind;

  private String policyCode;
  private String calendarCode;
  private int targetMinutes;
  private Instant startedAt;

  @Enumerated(EnumType.STRING)
  private ClockState state;

  private @Nullable Instant dueAt;
  private @Nullable Instant warnAt;
  private @Nullable Instant warnedAt;
  private @Nullable Instant breachedAt;
  private @Nullable Instant stoppedAt;
  private @Nullable Instant nextAt;

  /// For Hibernate, which fills the fields.
  @SuppressWarnings("NullAway.Init")
  protected SlaClock() {}

  @SuppressWarnings("NullAway.Init") // take() sets the others
  public SlaClock(UUID ticketId, ClockKind kind, Instant startedAt, Promise promise) {
    this.id = Ids.newId();
    this.ticketId = ticketId;
    this.kind = kind;
    this.startedAt = startedAt;
    this.state = ClockState.RUNNING;
    take(promise);
  }

  /// Reckons the promise from the beginning, and tells what is new.
  public List<SlaEvent> reckon(
      Promise promise, @Nullable UUID customer, Course course, Instant now) {
    customerId = customer;
    stoppedAt = course.stoppedAt();
    if (state == ClockState.BREACHED) {
      return List.of();
    }
    take(promise);
    Instant dueBefore = dueAt;
    Instant due = promise.time().add(startedAt, promise.target(), course.pauses());
    Instant warn = promise.time().add(startedAt, promise.warnAfter(), course.pauses());
    Instant pausedSince = course.pausedSince();
    if (course.stoppedAt() == null && pausedSince != null && !due.isBefore(pausedSince)) {
      standStill();
      return List.of();
    }
    dueAt = due;
    warnAt = warn;
    Instant end = course.stoppedAt() != null ? course.stoppedAt() : now;
    if (end.isAfter(due)) {
      boolean promiseChanged = dueBefore != null && !dueBefore.equals(due);
      return breach(due, promiseChanged ? now : due);
    }
    return course.stoppedAt() != null ? meet(due, course.stoppedAt()) : run(due, warn, now);
  }

  private void standStill() {
    state = ClockState.PAUSED;
    dueAt = null;
    warnAt = null;
    nextAt = null;
  }

  private List<SlaEvent> breach(Instant due, Instant at) {
    state = ClockState.BREACHED;
    breachedAt = at;
    nextAt = null;
    return List.of(new SlaEvent.Breached(ticketId, customerId, kind, due, at));
  }

  private List<SlaEvent> meet(Instant due, Instant at) {
    nextAt = null;
    if (state == ClockState.MET) {
      return List.of();
    }
    state = ClockState.MET;
    return List.of(new SlaEvent.Met(ticketId, customerId, kind, due, at));
  }

  private List<SlaEvent> run(Instant due, Instant warn, Instant now) {
    List<SlaEvent> events = new ArrayList<>(1);
    if (warn.isAfter(now)) {
      state = ClockState.RUNNING;
      nextAt = warn;
      return events;
    }
    state = ClockState.WARNED;
    nextAt = due;
    if (warnedAt == null) {
      warnedAt = now;
      events.add(new SlaEvent.Warned(ticketId, customerId, kind, due, now));
    }
    return events;
  }

  private void take(Promise promise) {
    policyCode = promise.policy();
    calendarCode = promise.calendar();
    targetMinutes = Math.toIntExact(promise.target().toMinutes());
  }

  public UUID id() {
    return id;
  }

  public UUID ticketId() {
    return ticketId;
  }

  public ClockKind kind() {
    return kind;
  }

  public String policyCode() {
    return policyCode;
  }

  public String calendarCode() {
    return calendarCode;
  }

  public int targetMinutes() {
    return targetMinutes;
  }

  public Instant startedAt() {
    return startedAt;
  }

  public ClockState state() {
    return state;
  }

  /// When it falls due; null while it stands still.
  public @Nullable Instant dueAt() {
    return dueAt;
  }

  public @Nullable Instant warnAt() {
    return warnAt;
  }

  public @Nullable Instant warnedAt() {
    return warnedAt;
  }

  public @Nullable Instant breachedAt() {
    return breachedAt;
  }

  public @Nullable Instant stoppedAt() {
    return stoppedAt;
  }

  /// When it has to be looked at next; null when never by itself.
  public @Nullable Instant nextAt() {
    return nextAt;
  }
}
