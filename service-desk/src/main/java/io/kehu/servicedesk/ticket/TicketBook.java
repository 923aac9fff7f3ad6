package io.kehu.servicedesk.ticket;

import io.kehu.platform.audit.Audit;
import io.kehu.platform.external.ExternalReference;
import io.kehu.servicedesk.customer.CustomerService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// Keeps tickets: every change of one, whoever makes it, is saved, written into its history and told in one way.
@ApplicationScoped
class TicketBook {
  static final String KIND = "ticket";

  private final TicketRepository tickets;
  private final TicketNews news;
  private final Audit audit;
  private final CustomerService customers;

  TicketBook(TicketRepository tickets, TicketNews news, Audit audit, CustomerService customers) {
    this.tickets = tickets;
    this.news = news;
    this.audit = audit;
    this.customers = customers;
  }

  TicketApi.View add(Ticket ticket, List<TicketEvent> events, List<ExternalReference> references) {
    tickets.persistAndFlush(ticket);
    audit.record(KIND, ticket.id(), "opened", null, written(ticket, references));
    news.tell(events);
    return view(ticket, references);
  }

  /// Lets `change` work on a ticket that the caller holds.
  ///
  /// @param action what is written into the history
  /// @return whether anything happened
  boolean change(Ticket ticket, String action, Function<Ticket, List<TicketEvent>> change) {
    List<ExternalReference> references = tickets.externalIds().of(ticket.id());
    TicketApi.View before = written(ticket, references);
    List<TicketEvent> events = change.apply(ticket);
    if (events.isEmpty()) {
      return false;
    }
    audit.record(KIND, ticket.id(), action, before, written(ticket, references));
    news.tell(events);
    return true;
  }

  TicketApi.View view(Ticket ticket) {
    return view(ticket, tickets.externalIds().of(ticket.id()));
  }

  private TicketApi.View view(Ticket ticket, List<ExternalReference> references) {
    UUID customer = ticket.customer().id();
    return TicketApi.View.from(
        ticket, customer == null ? null : customers.find(customer).orElse(null), references);
  }

  /// As the history keeps it: without the customer's name, which is not the ticket's.
  private static TicketApi.View written(Ticket ticket, List<ExternalReference> references) {
    return TicketApi.View.from(ticket, null, references);
  }
}
