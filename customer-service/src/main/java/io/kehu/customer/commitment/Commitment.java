package io.kehu.customer.commitment;

import io.kehu.platform.id.Ids;
import io.kehu.platform.problem.ProblemException;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A promise between us and a customer.
@Entity
public class Commitment {
  @Id private UUID id;
  @Version private long version;
  private UUID customerId;
  @Embedded private CommitmentData data;

  @Enumerated(EnumType.STRING)
  private CommitmentStatus status;

  private @Nullable String note;
  private @Nullable Instant closedAt;
  private Instant createdAt;
  private Instant updatedAt;

  /// For Hibernate, which fills the fields.
  @SuppressWarnings("NullAway.Init")
  protected Commitment() {}

  Commitment(UUID customerId, CommitmentData data, Instant now) {
    this.id = Ids.newId();
    this.customerId = customerId;
    this.data = data;
    this.status = CommitmentStatus.OPEN;
    this.createdAt = now;
    this.updatedAt = now;
  }

  CommitmentEvent made() {
    return new CommitmentEvent.Made(CommitmentSnapshot.of(this, version));
  }

  /// @return empty where nothing changes
  /// @throws ProblemException `commitment-closed`
  Optional<CommitmentEvent> change(CommitmentData changed, Instant now) {
    if (changed.equals(data)) {
      return Optional.empty();
    }
    if (!status.isOpen()) {
      throw ProblemException.of(CommitmentError.CLOSED, status);
    }
    data = changed;
    updatedAt = now;
    return Optional.of(new CommitmentEvent.Changed(next()));
  }

  /// Says what became of it.
  ///
  /// @throws ProblemException `commitment-closed`
  CommitmentEvent close(CommitmentStatus outcome, @Nullable String because, Instant now) {
    if (!status.mayBecome(outcome)) {
      throw ProblemException.of(CommitmentError.CLOSED, status);
    }
    status = outcome;
    note = because;
    closedAt = now;
    updatedAt = now;
    return switch (outcome) {
      case KEPT -> new CommitmentEvent.Kept(next());
      case BROKEN -> new CommitmentEvent.Broken(next());
      case WITHDRAWN -> new CommitmentEvent.Withdrawn(next());
      case OPEN -> throw new IllegalArgumentException("Nothing becomes open again");
    };
  }

  boolean isOverdue(LocalDate today) {
    return status.isOpen() && data.dueOn().isBefore(today);
  }

  private CommitmentSnapshot next() {
    return CommitmentSnapshot.of(this, version + 1);
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

  public CommitmentData data() {
    return data;
  }

  public CommitmentStatus status() {
    return status;
  }

  public @Nullable String note() {
    return note;
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
