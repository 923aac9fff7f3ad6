package io.kehu.customer.review;

import io.kehu.platform.access.Caller;
import io.kehu.platform.problem.ProblemException;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Two customers that may be one. Score and reasons are written by whatever proposes the pair; here it is decided.
@Entity
public class DuplicatePair {
  @Id private UUID id;
  @Version private long version;
  private UUID firstCustomerId;
  private UUID secondCustomerId;

  @Enumerated(EnumType.STRING)
  private PairStatus status;

  private @Nullable String note;
  private @Nullable String decidedBy;
  private @Nullable UUID decidedById;
  private @Nullable Instant decidedAt;

  /// For Hibernate, which fills the fields: pairs come by SQL.
  @SuppressWarnings("NullAway.Init")
  protected DuplicatePair() {}

  /// @return whether anything changed
  /// @throws ProblemException `duplicate-pair-merged` where both are one already
  boolean decide(PairStatus decided, @Nullable String words, Caller caller, Instant now) {
    if (status == PairStatus.MERGED) {
      throw ProblemException.of(DuplicatePairError.MERGED);
    }
    if (status == decided && Objects.equals(note, words)) {
      return false;
    }
    status = decided;
    note = words;
    decidedBy = caller.username();
    decidedById = caller.subject();
    decidedAt = now;
    return true;
  }

  public UUID id() {
    return id;
  }

  public long version() {
    return version;
  }

  UUID firstCustomerId() {
    return firstCustomerId;
  }

  UUID secondCustomerId() {
    return secondCustomerId;
  }
}
