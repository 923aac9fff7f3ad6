package io.kehu.customer.visit;

import io.kehu.customer.encounter.TimeSpan;
import io.kehu.platform.id.Ids;
import io.kehu.platform.problem.ProblemException;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/// A visit to a customer, from its plan to what followed.
@Entity
public class Visit {
  /// Clocks differ: what began or ended in a few minutes has.
  private static final Duration LEEWAY = Duration.ofMinutes(15);

  @Id private UUID id;
  @Version private long version;
  private UUID customerId;
  @Embedded private VisitPlan plan;
  @Embedded private @Nullable Origin origin;

  @Enumerated(EnumType.STRING)
  private VisitStatus status;

  @Embedded
  @AttributeOverride(name = "start", column = @Column(name = "planned_start"))
  @AttributeOverride(name = "end", column = @Column(name = "planned_end"))
  private @Nullable TimeSpan planned;

  @Embedded
  @AttributeOverride(name = "start", column = @Column(name = "actual_start"))
  @AttributeOverride(name = "end", column = @Column(name = "actual_end"))
  private @Nullable TimeSpan actual;

  private boolean overrun;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  private List<VisitRecord.Answer> answers = List.of();

  private boolean contactDetailsVerified;
  private @Nullable String summary;
  private @Nullable String followUp;
  private @Nullable String cancelReason;
  private Instant createdAt;
  private Instant updatedAt;

  /// For Hibernate, which fills the fields.
  @SuppressWarnings("NullAway.Init")
  protected Visit() {}

  /// @param planned null where only the day is known
  Visit(
      UUID customerId,
      VisitPlan plan,
      @Nullable Origin origin,
      @Nullable TimeSpan planned,
      Instant now) {
    this.id = Ids.newId();
    this.customerId = customerId;
    this.plan = plan;
    this.origin = origin;
    this.planned = planned;
    this.status = planned == null ? VisitStatus.PLANNED : VisitStatus.SCHEDULED;
    this.createdAt = now;
    this.updatedAt = now;
  }

  VisitEvent created() {
    VisitSnapshot snapshot = VisitSnapshot.of(this, version);
    return planned == null ? new VisitEvent.Planned(snapshot) : new VisitEvent.Scheduled(snapshot);
  }

  /// @return empty where nothing changes
  /// @throws ProblemException `visit-over`
  Optional<VisitEvent> change(VisitPlan changed, Instant now) {
    if (changed.equals(plan)) {
      return Optional.empty();
    }
    if (!status.isOpen()) {
      throw ProblemException.of(VisitError.OVER, status);
    }
    plan = changed;
    updatedAt = now;
    return Optional.of(new VisitEvent.Changed(next()));
  }

  /// @throws ProblemException `visit-move-not-allowed`
  VisitEvent schedule(TimeSpan span, Instant now) {
    move(VisitStatus.SCHEDULED, now);
    planned = span;
    return new VisitEvent.Scheduled(next());
  }

  /// @throws ProblemException `visit-move-not-allowed`, `visit-not-yet`
  VisitEvent start(Instant at, Instant now) {
    requirePast(at, now);
    move(VisitStatus.UNDER_WAY, now);
    actual = new TimeSpan(at, null);
    return new VisitEvent.Started(next());
  }

  /// @throws ProblemException `visit-move-not-allowed`, `visit-without-end`, `visit-not-yet`,
  ///     `visit-answer-without-question`
  VisitEvent record(VisitRecord outcome, Instant now) {
    Instant end = outcome.actual().end();
    if (end == null) {
      throw ProblemException.of(VisitError.WITHOUT_END);
    }
    requirePast(end, now);
    for (VisitRecord.Answer answer : outcome.answers()) {
      if (answer.question() >= plan.outline().size()) {
        throw ProblemException.of(VisitError.ANSWER_WITHOUT_QUESTION, answer.question());
      }
    }
    boolean corrected = status == VisitStatus.HELD;
    move(VisitStatus.HELD, now);
    actual = outcome.actual();
    overrun = planned != null && ranOver(planned, actual);
    answers = outcome.answers();
    contactDetailsVerified = outcome.contactDetailsVerified();
    summary = outcome.summary();
    return corrected ? new VisitEvent.Changed(next()) : new VisitEvent.Held(next());
  }

  /// The visit that was agreed on at this one.
  Visit next(TimeSpan appointment, VisitPlan nextPlan, Instant now) {
    return new Visit(customerId, nextPlan, Origin.after(id), appointment, now);
  }

  /// @throws ProblemException `visit-move-not-allowed`
  VisitEvent followUp(String note, Instant now) {
    move(VisitStatus.FOLLOWED_UP, now);
    followUp = note;
    return new VisitEvent.FollowedUp(next());
  }

  /// @throws ProblemException `visit-move-not-allowed`
  VisitEvent cancel(@Nullable String reason, Instant now) {
    move(VisitStatus.CANCELLED, now);
    cancelReason = reason;
    return new VisitEvent.Cancelled(next());
  }

  /// More than a quarter over the planned time.
  static boolean ranOver(TimeSpan planned, TimeSpan actual) {
    Optional<Duration> meant = planned.length();
    return meant.isPresent()
        && actual
            .length()
            .filter(took -> took.multipliedBy(4).compareTo(meant.get().multipliedBy(5)) > 0)
            .isPresent();
  }

  private void move(VisitStatus next, Instant now) {
    if (!status.mayBecome(next)) {
      throw ProblemException.of(VisitError.MOVE_NOT_ALLOWED, status, next);
    }
    status = next;
    updatedAt = now;
  }

  private static void requirePast(Instant at, Instant now) {
    if (at.isAfter(now.plus(LEEWAY))) {
      throw ProblemException.of(VisitError.NOT_YET);
    }
  }

  private VisitSnapshot next() {
    return VisitSnapshot.of(this, version + 1);
  }

  public UUID id() {
    return id;
  }

  public long version() {
    return version;
  }

  public UUID customerId() {
    return customerId;
  }

  public VisitPlan plan() {
    return plan;
  }

  public @Nullable Origin origin() {
    return origin;
  }

  public VisitStatus status() {
    return status;
  }

  public @Nullable TimeSpan planned() {
    return planned;
  }

  public @Nullable TimeSpan actual() {
    return actual;
  }

  public boolean overrun() {
    return overrun;
  }

  public List<VisitRecord.Answer> answers() {
    return answers;
  }

  public boolean contactDetailsVerified() {
    return contactDetailsVerified;
  }

  public @Nullable String summary() {
    return summary;
  }

  public @Nullable String followUp() {
    return followUp;
  }

  public @Nullable String cancelReason() {
    return cancelReason;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }
}
