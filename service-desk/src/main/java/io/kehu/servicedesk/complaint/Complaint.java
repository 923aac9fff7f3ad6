package io.kehu.servicedesk.complaint;

import io.kehu.platform.problem.ProblemException;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The side of a ticket that is a complaint.
@Entity
public class Complaint {
  @Id private UUID ticketId;
  private long version;

  @Enumerated(EnumType.STRING)
  private Acceptance acceptance;

  private @Nullable String acceptanceReason;
  private @Nullable Instant decidedAt;
  private @Nullable UUID decidedBy;
  private @Nullable String rootCause;
  private @Nullable String responsibleDepartment;
  private @Nullable String responsiblePerson;

  @Enumerated(EnumType.STRING)
  private @Nullable Verdict verdict;

  private @Nullable String verdictComment;
  private @Nullable Instant verdictAt;

  /// For Hibernate, which fills the fields.
  @SuppressWarnings("NullAway.Init")
  protected Complaint() {}

  public Complaint(UUID ticketId) {
    this.ticketId = ticketId;
    this.acceptance = Acceptance.UNDECIDED;
    this.version = 1;
  }

  /// @throws ProblemException `refusal-needs-reason`
  public void decide(boolean accepted, @Nullable String reason, UUID by, Instant now) {
    if (!accepted && (reason == null || reason.isBlank())) {
      throw ProblemException.of(ComplaintError.REASON_MISSING);
    }
    acceptance = accepted ? Acceptance.ACCEPTED : Acceptance.REFUSED;
    acceptanceReason = reason;
    decidedBy = by;
    decidedAt = now;
    version++;
  }

  /// Says what caused it and who answers for that.
  ///
  /// @param code of the tree `ROOT_CAUSE`
  public void explain(@Nullable String code, @Nullable String department, @Nullable String person) {
    rootCause = code;
    responsibleDepartment = department;
    responsiblePerson = person;
    version++;
  }

  /// @throws ProblemException `complaint-not-accepted`: nothing is offered for what we did not take up
  public void offered() {
    requireAccepted();
    version++;
  }

  /// An offer was approved or refused.
  public void offerDecided() {
    version++;
  }

  public void judged(Verdict by, @Nullable String comment, Instant now) {
    verdict = by;
    verdictComment = comment;
    verdictAt = now;
    version++;
  }

  private void requireAccepted() {
    if (acceptance != Acceptance.ACCEPTED) {
      throw ProblemException.of(ComplaintError.NOT_ACCEPTED);
    }
  }

  public UUID ticketId() {
    return ticketId;
  }

  /// Counts the changes, of the offers too, from 1. Writers lock the row first.
  public long version() {
    return version;
  }

  public Acceptance acceptance() {
    return acceptance;
  }

  public @Nullable String acceptanceReason() {
    return acceptanceReason;
  }

  public @Nullable Instant decidedAt() {
    return decidedAt;
  }

  public @Nullable UUID decidedBy() {
    return decidedBy;
  }

  public @Nullable String rootCause() {
    return rootCause;
  }

  public @Nullable String responsibleDepartment() {
    return responsibleDepartment;
  }

  public @Nullable String responsiblePerson() {
    return responsiblePerson;
  }

  public @Nullable Verdict verdict() {
    return verdict;
  }

  public @Nullable String verdictComment() {
    return verdictComment;
  }

  public @Nullable Instant verdictAt() {
    return verdictAt;
  }
}
