package io.kehu.servicedesk;

import io.kehu.platform.codelist.CodeList;
import io.kehu.servicedesk.complaint.Acceptance;
import io.kehu.servicedesk.complaint.Handling;
import io.kehu.servicedesk.complaint.RedressKind;
import io.kehu.servicedesk.complaint.RedressState;
import io.kehu.servicedesk.complaint.Verdict;
import io.kehu.servicedesk.message.Author;
import io.kehu.servicedesk.message.Visibility;
import io.kehu.servicedesk.priority.Impact;
import io.kehu.servicedesk.priority.Priority;
import io.kehu.servicedesk.priority.Severity;
import io.kehu.servicedesk.priority.Urgency;
import io.kehu.servicedesk.sla.ClockKind;
import io.kehu.servicedesk.sla.ClockState;
import io.kehu.servicedesk.survey.invitation.InvitationState;
import io.kehu.servicedesk.survey.questionnaire.SatisfactionLevel;
import io.kehu.servicedesk.ticket.ResolutionCode;
import io.kehu.servicedesk.ticket.TicketChannel;
import io.kehu.servicedesk.ticket.TicketStatus;
import io.kehu.servicedesk.ticket.TicketType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// The codes that the desk's API shows; their names stand in `labels.properties`.
@ApplicationScoped
class CodeListProducer {
  @Produces
  @Singleton
  CodeList ticketTypes() {
    return CodeList.of("ticket-types", TicketType.values());
  }

  @Produces
  @Singleton
  CodeList ticketStatuses() {
    return CodeList.of("ticket-statuses", TicketStatus.values());
  }

  @Produces
  @Singleton
  CodeList ticketChannels() {
    return CodeList.of("ticket-channels", TicketChannel.values());
  }

  @Produces
  @Singleton
  CodeList resolutionCodes() {
    return CodeList.of("resolution-codes", ResolutionCode.values());
  }

  @Produces
  @Singleton
  CodeList impacts() {
    return CodeList.of("impacts", Impact.values());
  }

  @Produces
  @Singleton
  CodeList urgencies() {
    return CodeList.of("urgencies", Urgency.values());
  }

  @Produces
  @Singleton
  CodeList priorities() {
    return CodeList.of("priorities", Priority.values());
  }

  @Produces
  @Singleton
  CodeList severities() {
    return CodeList.of("severities", Severity.values());
  }

  @Produces
  @Singleton
  CodeList messageVisibilities() {
    return CodeList.of("message-visibilities", Visibility.values());
  }

  @Produces
  @Singleton
  CodeList messageAuthors() {
    return CodeList.of("message-authors", Author.values());
  }

  @Produces
  @Singleton
  CodeList acceptances() {
    return CodeList.of("complaint-acceptances", Acceptance.values());
  }

  @Produces
  @Singleton
  CodeList verdicts() {
    return CodeList.of("complaint-verdicts", Verdict.values());
  }

  @Produces
  @Singleton
  CodeList handlings() {
    return CodeList.of("complaint-handlings", Handling.values());
  }

  @Produces
  @Singleton
  CodeList redressKinds() {
    return CodeList.of("redress-kinds", RedressKind.values());
  }

  @Produces
  @Singleton
  CodeList redressStates() {
    return CodeList.of("redress-states", RedressState.values());
  }

  @Produces
  @Singleton
  CodeList slaClocks() {
    return CodeList.of("sla-clocks", ClockKind.values());
  }

  @Produces
  @Singleton
  CodeList slaStates() {
    return CodeList.of("sla-states", ClockState.values());
  }

  @Produces
  @Singleton
  CodeList satisfactionLevels() {
    return CodeList.of("satisfaction-levels", SatisfactionLevel.values());
  }

  @Produces
  @Singleton
  CodeList invitationStates() {
    return CodeList.of("invitation-states", InvitationState.values());
  }
}
