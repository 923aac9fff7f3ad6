package io.kehu.servicedesk.message;

import io.kehu.platform.access.CurrentCaller;
import io.kehu.platform.id.Ids;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Lists;
import io.kehu.platform.page.Page;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.sql.Sql;
import io.kehu.servicedesk.ticket.Ticket;
import io.kehu.servicedesk.ticket.TicketAccess;
import io.kehu.servicedesk.ticket.TicketService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Takes messages into tickets, and lets the ticket know what they mean for it.
@ApplicationScoped
class MessageService {
  private final MessageRepository messages;
  private final TicketAccess access;
  private final TicketService tickets;
  private final CurrentCaller callers;
  private final Lists lists;
  private final Clock clock;

  MessageService(
      MessageRepository messages,
      TicketAccess access,
      TicketService tickets,
      CurrentCaller callers,
      Lists lists,
      Clock clock) {
    this.messages = messages;
    this.access = access;
    this.tickets = tickets;
    this.callers = callers;
    this.lists = lists;
    this.clock = clock;
  }

  /// Whoever sees a ticket may write in it: who opened one for a customer also passes on what the customer says.
  @Transactional
  Message write(UUID ticketId, MessageApi.Create wanted) {
    Author author = wanted.author() == null ? Author.STAFF : wanted.author();
    if (author == Author.CUSTOMER && wanted.visibility() == Visibility.INTERNAL) {
      throw ProblemException.of(MessageError.CUSTOMER_IS_PUBLIC);
    }
    Ticket ticket = access.held(ticketId);
    Message message =
        new Message(
            Ids.newId(),
            ticketId,
            wanted.visibility(),
            author,
            callers.get().subject(),
            wanted.body(),
            clock.instant());
    messages.insert(message);
    if (author == Author.CUSTOMER) {
      tickets.customerWrote(ticket);
    } else if (message.visibility() == Visibility.PUBLIC) {
      tickets.replied(ticket);
    }
    return message;
  }

  @Transactional
  Message get(UUID ticketId, UUID id) {
    access.readable(ticketId);
    return messages
        .find(ticketId, id)
        .orElseThrow(() -> ProblemException.of(MessageError.NOT_FOUND, id.toString()));
  }

  @Transactional
  Page<Message> list(UUID ticketId, ListRequest request) {
    access.readable(ticketId);
    Sql ofTicket = Sql.of("m.ticket_id = :ticket", Map.of("ticket", ticketId));
    return lists.page(MessageRepository.LIST, request, List.of(ofTicket));
  }
}
