package io.kehu.customer.plan;

import io.kehu.platform.id.Ids;
import io.kehu.platform.problem.ProblemException;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/// A plan of any kind. Its document is kept as the JSON that it is; title and period are repeated beside it, to be
/// listed and compared.
@Entity
public class Plan {
  @Id private UUID id;
  @Version private long version;
  private UUID customerId;

  @Enumerated(EnumType.STRING)
  private PlanKind kind;

  @Enumerated(EnumType.STRING)
  private PlanStatus status;

  private String title;
  private LocalDate startsOn;
  private LocalDate endsOn;

  @JdbcTypeCode(SqlTypes.JSON)
  private String content;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  private @Nullable PlanFigures figuresBefore;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  private @Nullable PlanFigures figuresAfter;

  private @Nullable Instant activatedAt;
  private @Nullable Instant closedAt;
  private Instant createdAt;
  private Instant updatedAt;

  /// For Hibernate, which fills the fields.
  @SuppressWarnings("NullAway.Init")
  protected Plan() {}

  /// @param content `data` as JSON
  Plan(PlanKind kind, UUID customerId, PlanData data, String content, Instant now) {
    this.id = Ids.newId();
    this.customerId = customerId;
    this.kind = kind;
    this.status = PlanStatus.DRAFT;
    this.title = data.title();
    this.startsOn = data.startsOn();
    this.endsOn = data.endsOn();
    this.content = content;
    this.createdAt = now;
    this.updatedAt = now;
  }

  /// @param changedContent `data` as JSON
  /// @throws ProblemException `plan-wrong-status` once it is closed
  void change(PlanData data, String changedContent, Instant now) {
    requireOpen();
    title = data.title();
    startsOn = data.startsOn();
    endsOn = data.endsOn();
    content = changedContent;
    updatedAt = now;
  }

  /// @throws ProblemException `plan-wrong-status` unless it is a draft
  PlanEvent activate(PlanFigures figures, Instant now) {
    move(PlanStatus.ACTIVE, now);
    figuresBefore = figures;
    activatedAt = now;
    return new PlanEvent.Activated(id, customerId, kind, startsOn, endsOn, now, version + 1);
  }

  /// A draft that is closed never was a plan, and nobody is told.
  ///
  /// @throws ProblemException `plan-wrong-status` if it is closed already
  Optional<PlanEvent> close(PlanFigures figures, Instant now) {
    boolean wasActive = status == PlanStatus.ACTIVE;
    move(PlanStatus.CLOSED, now);
    closedAt = now;
    if (!wasActive) {
      return Optional.empty();
    }
    figuresAfter = figures;
    return Optional.of(
        new PlanEvent.Closed(id, customerId, kind, startsOn, endsOn, now, version + 1));
  }

  /// @throws ProblemException `plan-wrong-status` once it is closed
  public void requireOpen() {
    if (!status.isOpen()) {
      throw ProblemException.of(PlanError.WRONG_STATUS, status);
    }
  }

  private void move(PlanStatus next, Instant now) {
    if (!status.canBecome(next)) {
      throw ProblemException.of(PlanError.WRONG_STATUS, status);
    }
    status = next;
    updatedAt = now;
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

  public PlanKind kind() {
    return kind;
  }

  public PlanStatus status() {
    return status;
  }

  public LocalDate startsOn() {
    return startsOn;
  }

  public LocalDate endsOn() {
    return endsOn;
  }

  String content() {
    return content;
  }

  @Nullable PlanEffect effect() {
    return PlanEffect.of(figuresBefore, figuresAfter);
  }

  public @Nullable Instant activatedAt() {
    return activatedAt;
  }

  public @Nullable Instant closedAt() {
    return closedAt;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }
}
