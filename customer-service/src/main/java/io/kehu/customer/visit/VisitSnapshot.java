package io.kehu.customer.visit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.customer.encounter.TimeSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A visit as events tell of it: when, by whom and why, never what was said.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VisitSnapshot(
    UUID id,
    UUID customerId,
    @Nullable UUID ownerId,
    VisitStatus status,
    LocalDate dueOn,
    @Nullable UUID ruleId,
    @Nullable String occasion,
    @Nullable Instant plannedStart,
    @Nullable Instant plannedEnd,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    boolean overrun,
    boolean contactDetailsVerified,
    long version) {

  static VisitSnapshot of(Visit visit, long version) {
    Origin origin = visit.origin();
    TimeSpan planned = visit.planned();
    TimeSpan actual = visit.actual();
    return new VisitSnapshot(
        visit.id(),
        visit.customerId(),
        visit.plan().ownerId(),
        visit.status(),
        visit.plan().dueOn(),
        origin == null ? null : origin.ruleId(),
        origin == null ? null : origin.occasion(),
        planned == null ? null : planned.start(),
        planned == null ? null : planned.end(),
        actual == null ? null : actual.start(),
        actual == null ? null : actual.end(),
        visit.overrun(),
        visit.contactDetailsVerified(),
        version);
  }
}
