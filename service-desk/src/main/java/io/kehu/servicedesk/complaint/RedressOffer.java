package io.kehu.servicedesk.complaint;

import io.kehu.platform.id.Ids;
import io.kehu.platform.money.Money;
import io.kehu.platform.problem.ProblemException;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something offered to put a complaint right.
@Entity
public class RedressOffer {
  @Id private UUID id;
  private UUID ticketId;

  @Enumerated(EnumType.STRING)
  private RedressKind kind;

  @Embedded private @Nullable Money amount;
  private @Nullable Integer points;
  private @Nullable String description;

  @Enumerated(EnumType.STRING)
  private RedressState state;

  private UUID offeredBy;
  private Instant offeredAt;
  private @Nullable UUID decidedBy;
  private @Nullable Instant decidedAt;
  private @Nullable String decisionReason;

  /// For Hibernate, which fills the fields.
  @SuppressWarnings("NullAway.Init")
  protected RedressOffer() {}

  /// @param withinLimit whether who offers it may do so alone
  /// @throws ProblemException unless money kinds have a positive amount, points have points, others neither
  public RedressOffer(UUID ticketId, Redress redress, boolean withinLimit, UUID by, Instant now) {
    redress.check();
    this.id = Ids.newId();
    this.ticketId = ticketId;
    this.kind = redress.kind();
    this.amount = redress.amount();
    this.points = redress.points();
    this.description = redress.description();
    this.state = withinLimit ? RedressState.OFFERED : RedressState.AWAITING_APPROVAL;
    this.offeredBy = by;
    this.offeredAt = now;
  }

  /// @throws ProblemException `redress-offer-decided` unless it waits for approval, `refusal-needs-reason`
  public void decide(boolean approved, @Nullable String reason, UUID by, Instant now) {
    if (state != RedressState.AWAITING_APPROVAL) {
      throw ProblemException.of(ComplaintError.OFFER_DECIDED);
    }
    if (!approved && (reason == null || reason.isBlank())) {
      throw ProblemException.of(ComplaintError.REASON_MISSING);
    }
    state = approved ? RedressState.OFFERED : RedressState.REFUSED;
    decisionReason = reason;
    decidedBy = by;
    decidedAt = now;
  }

  public UUID id() {
    return id;
  }

  public UUID ticketId() {
    return ticketId;
  }

  public Redress redress() {
    return new Redress(kind, amount, points, description);
  }

  public RedressState state() {
    return state;
  }

  public UUID offeredBy() {
    return offeredBy;
  }

  public Instant offeredAt() {
    return offeredAt;
  }

  public @Nullable UUID decidedBy() {
    return decidedBy;
  }

  public @Nullable Instant decidedAt() {
    return decidedAt;
  }

  public @Nullable String decisionReason() {
    return decisionReason;
  }
}
