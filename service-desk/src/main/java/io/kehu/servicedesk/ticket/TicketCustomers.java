package io.kehu.servicedesk.ticket;

import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.privacy.Erasures;
import io.kehu.platform.problem.ProblemException;
import io.kehu.servicedesk.customer.CustomerErased;
import io.kehu.servicedesk.customer.CustomerKnown;
import io.kehu.servicedesk.customer.CustomerService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps tickets together with their customers: finds the one that is named, at once or when it comes to be known, and
/// forgets those who ask for it.
@ApplicationScoped
class TicketCustomers {
  private final TicketRepository tickets;
  private final TicketBook book;
  private final CustomerService customers;
  private final Erasures erasures;

  TicketCustomers(
      TicketRepository tickets, TicketBook book, CustomerService customers, Erasures erasures) {
    this.tickets = tickets;
    this.book = book;
    this.customers = customers;
    this.erasures = erasures;
  }

  /// @throws ProblemException `ticket-customer-named-twice`, `customer-erased`
  TicketCustomer named(@Nullable UUID id, @Nullable ExternalReference reference) {
    if (id != null && reference != null) {
      throw ProblemException.of(TicketError.CUSTOMER_NAMED_TWICE);
    }
    if (id != null) {
      customers.named(id);
      return new TicketCustomer(id, null);
    }
    if (reference != null) {
      return customers
          .named(reference)
          .map(customer -> new TicketCustomer(customer.id(), null))
          .orElseGet(() -> new TicketCustomer(null, reference));
    }
    return TicketCustomer.UNKNOWN;
  }

  void known(@Observes CustomerKnown news) {
    news.references().forEach(reference -> match(reference, news.customer().id()));
  }

  void erased(@Observes CustomerErased news) {
    List<UUID> forgotten = tickets.ofCustomer(news.customerId());
    for (UUID id : forgotten) {
      book.change(tickets.forUpdate(id).orElseThrow(), "customer-erased", Ticket::forget);
    }
    erasures.blanked(news.customerId(), "ticket", forgotten.size());
  }

  /// Matches what crossed on the way: a ticket was saved in the same moment as its customer.
  @Transactional
  void matchOverlooked() {
    for (ExternalReference reference : tickets.overlooked()) {
      customers.named(reference).ifPresent(customer -> match(reference, customer.id()));
    }
  }

  private void match(ExternalReference reference, UUID customer) {
    for (UUID id : tickets.waitingFor(reference)) {
      Ticket ticket = tickets.forUpdate(id).orElseThrow();
      if (ticket.customer().id() == null) {
        book.change(ticket, "customer-matched", held -> held.matched(customer));
      }
    }
  }
}
