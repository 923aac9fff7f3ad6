package io.kehu.customer.communication;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.customer.encounter.TimeSpan;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A communication as events tell of it: when and how, never what was said or who took part.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CommunicationSnapshot(
    UUID id,
    UUID customerId,
    @Nullable UUID ownerId,
    CommunicationChannel channel,
    Direction direction,
    CommunicationStatus status,
    @Nullable Instant plannedStart,
    @Nullable Instant plannedEnd,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    long version) {

  static CommunicationSnapshot of(Communication communication, long version) {
    CommunicationData data = communication.data();
    TimeSpan planned = data.planned();
    TimeSpan actual = data.actual();
    return new CommunicationSnapshot(
        communication.id(),
        communication.customerId(),
        data.ownerId(),
        data.channel(),
        data.direction(),
        communication.status(),
        planned == null ? null : planned.start(),
        planned == null ? null : planned.end(),
        actual == null ? null : actual.start(),
        actual == null ? null : actual.end(),
        version);
  }
}
