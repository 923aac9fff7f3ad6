package io.kehu.customer.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.platform.event.EventHandlers;
import io.kehu.platform.event.Subscriptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What this service tells about its own dealings with customers: communications, commitments,
/// visits, calls.
@ApplicationScoped
class EncounterTimelineEvents implements EventHandlers {
  private final Timeline timeline;

  EncounterTimelineEvents(Timeline timeline) {
    this.timeline = timeline;
  }

  record CommunicationTold(Communication communication) {
    record Communication(
        UUID id,
        UUID customerId,
        String channel,
        String direction,
        @Nullable Instant plannedStart,
        @Nullable Instant startedAt) {}

    CommunicationLine line() {
      return new CommunicationLine(
          communication.channel, communication.direction, communication.plannedStart);
    }
  }

  record Removed(UUID communicationId, UUID customerId) {}

  record CommitmentTold(Commitment commitment) {
    record Commitment(UUID id, UUID customerId, String side, LocalDate dueOn, String status) {}

    CommitmentLine line() {
      return new CommitmentLine(commitment.side, commitment.dueOn, commitment.status);
    }
  }

  record VisitTold(Visit visit) {
    record Visit(
        UUID id,
        UUID customerId,
        String status,
        LocalDate dueOn,
        @Nullable Instant plannedStart,
        @Nullable Instant startedAt,
        boolean overrun) {}

    VisitLine line() {
      return new VisitLine(visit.status, visit.dueOn, visit.plannedStart, visit.overrun);
    }
  }

  record Called(
      UUID callListId,
      UUID customerId,
      @Nullable UUID contactId,
      UUID agentId,
      String purpose,
      String result,
      Instant at) {
    CallLine line() {
      return new CallLine(purpose, result, agentId, contactId);
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CallLine(String purpose, String result, UUID agentId, @Nullable UUID contactId) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CommunicationLine(String channel, String direction, @Nullable Instant plannedStart) {}

  record RemovedLine(UUID communicationId) {}

  record CommitmentLine(String side, LocalDate dueOn, String status) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record VisitLine(
      String status, LocalDate dueOn, @Nullable Instant plannedStart, boolean overrun) {}

  @Override
  public void subscribe(Subscriptions on) {
    communication(on, "planned", TimelineKind.COMMUNICATION_PLANNED);
    communication(on, "held", TimelineKind.COMMUNICATION_HELD);
    communication(on, "changed", TimelineKind.COMMUNICATION_CHANGED);
    communication(on, "cancelled", TimelineKind.COMMUNICATION_CANCELLED);
    on.on(
        "crm.communication.removed.v1",
        Removed.class,
        (event, told) ->
            timeline.add(
                event,
                told.customerId(),
                TimelineKind.COMMUNICATION_REMOVED,
                null,
                null,
                new RemovedLine(told.communicationId())));
    commitment(on, "made", TimelineKind.COMMITMENT_MADE);
    commitment(on, "changed", TimelineKind.COMMITMENT_CHANGED);
    commitment(on, "kept", TimelineKind.COMMITMENT_KEPT);
    commitment(on, "broken", TimelineKind.COMMITMENT_BROKEN);
    commitment(on, "withdrawn", TimelineKind.COMMITMENT_WITHDRAWN);
    commitment(on, "overdue", TimelineKind.COMMITMENT_OVERDUE);
    visit(on, "planned", TimelineKind.VISIT_PLANNED);
    visit(on, "changed", TimelineKind.VISIT_CHANGED);
    visit(on, "scheduled", TimelineKind.VISIT_SCHEDULED);
    visit(on, "started", TimelineKind.VISIT_STARTED);
    visit(on, "held", TimelineKind.VISIT_HELD);
    visit(on, "followed-up", TimelineKind.VISIT_FOLLOWED_UP);
    visit(on, "cancelled", TimelineKind.VISIT_CANCELLED);
    on.on(
        "crm.call-list.attempted.v1",
        Called.class,
        (event, told) ->
            timeline.add(
                event,
                told.customerId(),
                TimelineKind.CALL_MADE,
                told.at(),
                "/api/customer/v1/call-lists/" + told.callListId(),
                told.line()));
  }

  private void communication(Subscriptions on, String what, TimelineKind kind) {
    on.on(
        "crm.communication." + what + ".v1",
        CommunicationTold.class,
        (event, told) ->
            timeline.add(
                event,
                told.communication().customerId(),
                kind,
                kind == TimelineKind.COMMUNICATION_HELD ? told.communication().startedAt() : null,
                "/api/customer/v1/communications/" + told.communication().id(),
                told.line()));
  }

  private void commitment(Subscriptions on, String what, TimelineKind kind) {
    on.on(
        "crm.commitment." + what + ".v1",
        CommitmentTold.class,
        (event, told) ->
            timeline.add(
                event,
                told.commitment().customerId(),
                kind,
                null,
                "/api/customer/v1/commitments/" + told.commitment().id(),
                told.line()));
  }

  private void visit(Subscriptions on, String what, TimelineKind kind) {
    on.on(
        "crm.visit." + what + ".v1",
        VisitTold.class,
        (event, told) ->
            timeline.add(
                event,
                told.visit().customerId(),
                kind,
                kind == TimelineKind.VISIT_HELD ? told.visit().startedAt() : null,
                "/api/customer/v1/visits/" + told.visit().id(),
                told.line()));
  }
}
