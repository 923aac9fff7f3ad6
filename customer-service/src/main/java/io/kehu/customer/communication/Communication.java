package io.kehu.customer.communication;

import io.kehu.customer.encounter.TimeSpan;
import io.kehu.platform.id.Ids;
import io.kehu.platform.problem.ProblemException;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One time that we and a customer speak.
@Entity
public class Communication {
  private static final Duration LONG = Duration.ofHours(2);

  /// Clocks differ: what began in a few minutes has begun.
  private static final Duration LEEWAY = Duration.ofMinutes(15);

  @Id private UUID id;
  @Version private long version;
  private UUID customerId;
  @Embedded private CommunicationData data;

  @Enumerated(EnumType.STRING)
  private CommunicationStatus status;

  private @Nullable String cancelReason;
  private Instant createdAt;
  private Instant updatedAt;

  /// For Hibernate, which fills the fields.
  @SuppressWarnings("NullAway.Init")
  protected Communication() {}

  /// @throws ProblemException `communication-without-time`, `communication-not-yet`
  Communication(UUID customerId, CommunicationData data, Instant now) {
    requireTime(data, now);
    this.id = Ids.newId();
    this.customerId = customerId;
    this.data = data;
    this.status = data.actual() == null ? CommunicationStatus.PLANNED : CommunicationStatus.HELD;
    this.createdAt = now;
    this.updatedAt = now;
  }

  CommunicationEvent created() {
    CommunicationSnapshot snapshot = CommunicationSnapshot.of(this, version);
    return status == CommunicationStatus.HELD
        ? new CommunicationEvent.Held(snapshot)
        : new CommunicationEvent.Planned(snapshot);
  }

  /// @return empty where nothing changes
  /// @throws ProblemException `communication-without-time`, `communication-not-yet`,
  ///     `communication-cancelled` where it is to be held after all
  Optional<CommunicationEvent> change(CommunicationData changed, Instant now) {
    if (changed.equals(data)) {
      return Optional.empty();
    }
    requireTime(changed, now);
    boolean takesPlace = changed.actual() != null;
    if (status == CommunicationStatus.CANCELLED && takesPlace) {
      throw ProblemException.of(CommunicationError.CANCELLED);
    }
    if (status == CommunicationStatus.HELD && !takesPlace) {
      throw ProblemException.of(CommunicationError.HELD);
    }
    boolean first = takesPlace && status == CommunicationStatus.PLANNED;
    data = changed;
    status = first ? CommunicationStatus.HELD : status;
    updatedAt = now;
    CommunicationSnapshot snapshot = CommunicationSnapshot.of(this, version + 1);
    return Optional.of(
        first ? new CommunicationEvent.Held(snapshot) : new CommunicationEvent.Changed(snapshot));
  }

  /// @throws ProblemException `communication-held`, `communication-cancelled`
  CommunicationEvent cancel(@Nullable String reason, Instant now) {
    if (!status.mayBeCancelled()) {
      throw ProblemException.of(
          status == CommunicationStatus.HELD
              ? CommunicationError.HELD
              : CommunicationError.CANCELLED);
    }
    status = CommunicationStatus.CANCELLED;
    cancelReason = reason;
    updatedAt = now;
    return new CommunicationEvent.Cancelled(CommunicationSnapshot.of(this, version + 1));
  }

  CommunicationEvent removed() {
    return new CommunicationEvent.Removed(id, customerId, version + 1);
  }

  boolean isPlannedLong() {
    TimeSpan planned = data.planned();
    return planned != null
        && planned.length().filter(length -> length.compareTo(LONG) > 0).isPresent();
  }

  private static void requireTime(CommunicationData data, Instant now) {
    if (data.planned() == null && data.actual() == null) {
      throw ProblemException.of(CommunicationError.WITHOUT_TIME);
    }
    if (data.actual() != null && data.actual().start().isAfter(now.plus(LEEWAY))) {
      throw ProblemException.of(CommunicationError.NOT_YET);
    }
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

  public CommunicationData data() {
    return data;
  }

  public CommunicationStatus status() {
    return status;
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
