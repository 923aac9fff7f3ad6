package io.kehu.servicedesk.ticket;

import static io.kehu.platform.bulk.ImportKind.RowOutcome.CREATED;
import static io.kehu.platform.bulk.ImportKind.RowOutcome.STALE;
import static io.kehu.platform.bulk.ImportKind.RowOutcome.UNCHANGED;
import static io.kehu.platform.bulk.ImportKind.RowOutcome.UPDATED;

import io.kehu.platform.access.Caller;
import io.kehu.platform.access.CurrentCaller;
import io.kehu.platform.external.Claim;
import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.external.Upserted;
import io.kehu.platform.id.Ids;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.web.IfMatch;
import io.kehu.servicedesk.category.CategoryService;
import io.kehu.servicedesk.category.CategoryTree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes tickets as another system has them.
@ApplicationScoped
class TicketIntake {
  private final TicketRepository tickets;
  private final TicketBook book;
  private final TicketAccess access;
  private final TicketCustomers customers;
  private final CategoryService categories;
  private final CurrentCaller callers;
  private final Clock clock;

  TicketIntake(
      TicketRepository tickets,
      TicketBook book,
      TicketAccess access,
      TicketCustomers customers,
      CategoryService categories,
      CurrentCaller callers,
      Clock clock) {
    this.tickets = tickets;
    this.book = book;
    this.access = access;
    this.customers = customers;
    this.categories = categories;
    this.callers = callers;
    this.clock = clock;
  }

  @Transactional
  TicketApi.View get(ExternalReference reference) {
    UUID id =
        tickets
            .externalIds()
            .find(reference)
            .orElseThrow(() -> ProblemException.of(TicketError.NOT_FOUND, reference.id()));
    return book.view(access.readable(id));
  }

  /// @param ifMatch optional here: the source's stamp guards as well
  @Transactional
  Upserted<TicketApi.View> upsert(
      ExternalReference reference, TicketApi.Upsert row, @Nullable String ifMatch) {
    Caller caller = callers.get();
    if (!row.past().isEmpty() && !mayTellThePast(caller)) {
      throw ProblemException.of(TicketError.PAST_NOT_ALLOWED);
    }
    categories.requireUsable(CategoryTree.TICKET, row.category());
    Claim claim = tickets.externalIds().claim(reference, Ids.newId(), row.stamp());
    return claim.isNew()
        ? new Upserted<>(open(claim.recordId(), reference, row, caller), CREATED)
        : update(claim, reference, row, ifMatch);
  }

  private TicketApi.View open(
      UUID id, ExternalReference reference, TicketApi.Upsert row, Caller caller) {
    Instant now = clock.instant();
    Ticket ticket =
        new Ticket(
            id,
            tickets.nextNumber(),
            row.details(),
            customers.named(row.customerId(), row.customer()),
            new Assignment(row.ownerId(), row.queue()),
            caller.subject(),
            row.openedAt() == null ? now : row.openedAt());
    return book.add(ticket, ticket.opened(row.past(), now), List.of(reference));
  }

  private Upserted<TicketApi.View> update(
      Claim claim, ExternalReference reference, TicketApi.Upsert row, @Nullable String ifMatch) {
    Ticket ticket = access.writable(claim.recordId());
    if (ifMatch != null) {
      IfMatch.require(ifMatch, ticket.version(), book.view(ticket));
    }
    return switch (row.stamp().comparedTo(claim.stored())) {
      case STALE -> new Upserted<>(book.view(ticket), STALE);
      case SAME -> new Upserted<>(book.view(ticket), UNCHANGED);
      case NEWER, UNKNOWN -> {
        tickets.externalIds().stamp(reference, row.stamp());
        TicketCustomer customer = customers.named(row.customerId(), row.customer());
        boolean changed =
            book.change(
                ticket,
                "changed",
                held -> held.catchUp(row.details(), customer, row.past(), clock.instant()));
        yield new Upserted<>(book.view(ticket), changed ? UPDATED : UNCHANGED);
      }
    };
  }

  /// People work in the present; other systems, and those who answer for them, may bring a past.
  private static boolean mayTellThePast(Caller caller) {
    return caller.hasRole("integrator")
        || caller.hasRole("administrator")
        || caller.hasRole("service-supervisor")
        || caller.roles().isEmpty();
  }
}
