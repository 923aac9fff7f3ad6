package io.kehu.customer.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.platform.event.EventHandlers;
import io.kehu.platform.event.ReceivedEvent;
import io.kehu.platform.event.Subscriptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What service-desk tells about tickets, their deadlines, and surveys.
@ApplicationScoped
class DeskTimelineEvents implements EventHandlers {
  private final Timeline timeline;

  DeskTimelineEvents(Timeline timeline) {
    this.timeline = timeline;
  }

  record TicketTold(Ticket ticket) {
    record Ticket(
        UUID id,
        @Nullable UUID customerId,
        String number,
        String type,
        String status,
        String priority,
        String subject,
        Instant openedAt,
        @Nullable Instant respondedAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt) {}

    TicketLine line() {
      return new TicketLine(
          ticket.number, ticket.type, ticket.status, ticket.priority, ticket.subject);
    }
  }

  record TicketLine(String number, String type, String status, String priority, String subject) {}

  record ClockTold(
      UUID ticketId, @Nullable UUID customerId, String clock, Instant dueAt, Instant occurredAt) {}

  record ClockLine(String clock, Instant dueAt) {}

  record Invited(UUID invitationId, UUID customerId, String questionnaire, Instant invitedAt) {}

  record Answered(
      UUID responseId,
      UUID customerId,
      String questionnaire,
      BigDecimal mean,
      Instant answeredAt) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SurveyLine(String questionnaire, @Nullable BigDecimal mean) {}

  @Override
  public void subscribe(Subscriptions on) {
    ticket(on, "opened", TimelineKind.TICKET_OPENED, TicketTold.Ticket::openedAt);
    ticket(on, "changed", TimelineKind.TICKET_CHANGED, _ -> null);
    ticket(on, "responded", TimelineKind.TICKET_RESPONDED, TicketTold.Ticket::respondedAt);
    ticket(on, "resolved", TimelineKind.TICKET_RESOLVED, TicketTold.Ticket::resolvedAt);
    ticket(on, "closed", TimelineKind.TICKET_CLOSED, TicketTold.Ticket::closedAt);
    ticket(on, "reopened", TimelineKind.TICKET_REOPENED, _ -> null);
    clock(on, "warned", TimelineKind.SLA_WARNED);
    clock(on, "breached", TimelineKind.SLA_BREACHED);
    clock(on, "met", TimelineKind.SLA_MET);
    on.on("crm.survey.invited.v1", Invited.class, this::invited)
        .on("crm.survey.answered.v1", Answered.class, this::answered);
  }

  private void ticket(
      Subscriptions on,
      String what,
      TimelineKind kind,
      Function<TicketTold.Ticket, @Nullable Instant> at) {
    on.on(
        "crm.ticket." + what + ".v1",
        TicketTold.class,
        (event, told) ->
            timeline.add(
                event,
                told.ticket().customerId(),
                kind,
                at.apply(told.ticket()),
                source(told.ticket().id()),
                told.line()));
  }

  private void clock(Subscriptions on, String what, TimelineKind kind) {
    on.on(
        "crm.sla." + what + ".v1",
        ClockTold.class,
        (event, told) ->
            timeline.add(
                event,
                told.customerId(),
                kind,
                told.occurredAt(),
                source(told.ticketId()),
                new ClockLine(told.clock(), told.dueAt())));
  }

  private void invited(ReceivedEvent event, Invited told) {
    SurveyLine line = new SurveyLine(told.questionnaire(), null);
    timeline.add(
        event, told.customerId(), TimelineKind.SURVEY_INVITED, told.invitedAt(), null, line);
  }

  private void answered(ReceivedEvent event, Answered told) {
    timeline.add(
        event,
        told.customerId(),
        TimelineKind.SURVEY_ANSWERED,
        told.answeredAt(),
        "/api/desk/v1/survey-responses/" + told.responseId(),
        new SurveyLine(told.questionnaire(), told.mean()));
  }

  private static String source(UUID ticketId) {
    return "/api/desk/v1/tickets/" + ticketId;
  }
}
