package io.kehu.servicedesk.ticket;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import io.kehu.platform.access.Caller;
import io.kehu.platform.access.CurrentCaller;
import io.kehu.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/// Finds one ticket for the caller in hand, or refuses.
@ApplicationScoped
public class TicketAccess {
  private final TicketRepository tickets;
  private final TicketPolicy policy;
  private final CurrentCaller callers;

  TicketAccess(TicketRepository tickets, TicketPolicy policy, CurrentCaller callers) {
    this.tickets = tickets;
    this.policy = policy;
    this.callers = callers;
  }

  /// @throws ProblemException `ticket-not-found`, also where it is hidden
  @Transactional(SUPPORTS)
  public Ticket readable(UUID id) {
    return tickets
        .findByIdOptional(id)
        .filter(ticket -> policy.mayRead(callers.get(), ticket))
        .orElseThrow(() -> notFound(id));
  }

  /// The ticket, held until the transaction ends.
  ///
  /// @throws ProblemException `ticket-not-found`, also where it is hidden
  @Transactional
  public Ticket held(UUID id) {
    return tickets
        .forUpdate(id)
        .filter(ticket -> policy.mayRead(callers.get(), ticket))
        .orElseThrow(() -> notFound(id));
  }

  /// The ticket, held until the transaction ends, for a caller who may work on it.
  ///
  /// @throws ProblemException `ticket-not-found`, `ticket-read-only`
  @Transactional
  public Ticket writable(UUID id) {
    Ticket ticket = held(id);
    Caller caller = callers.get();
    if (!policy.mayWrite(caller, ticket)) {
      throw ProblemException.of(TicketError.READ_ONLY);
    }
    return ticket;
  }

  private static ProblemException notFound(UUID id) {
    return ProblemException.of(TicketError.NOT_FOUND, id.toString());
  }
}
