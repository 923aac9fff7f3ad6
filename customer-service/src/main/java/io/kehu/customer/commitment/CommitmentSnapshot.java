package io.kehu.customer.commitment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A commitment as events tell of it: who is bound and until when, not what to.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CommitmentSnapshot(
    UUID id,
    UUID customerId,
    @Nullable UUID ownerId,
    Side side,
    LocalDate dueOn,
    CommitmentStatus status,
    long version) {

  static CommitmentSnapshot of(Commitment commitment, long version) {
    return new CommitmentSnapshot(
        commitment.id(),
        commitment.customerId(),
        commitment.data().ownerId(),
        commitment.data().side(),
        commitment.data().dueOn(),
        commitment.status(),
        version);
  }
}
