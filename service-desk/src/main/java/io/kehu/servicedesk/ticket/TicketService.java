package io.kehu.servicedesk.ticket;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import com.fasterxml.jackson.databind.JsonNode;
import io.kehu.platform.access.Caller;
import io.kehu.platform.access.CurrentCaller;
import io.kehu.platform.audit.Audit;
import io.kehu.platform.audit.AuditEntry;
import io.kehu.platform.id.Ids;
import io.kehu.platform.json.MergePatch;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Lists;
import io.kehu.platform.page.Page;
import io.kehu.platform.sql.Sql;
import io.kehu.platform.web.IfMatch;
import io.kehu.servicedesk.category.CategoryService;
import io.kehu.servicedesk.category.CategoryTree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What can be done with tickets.
@ApplicationScoped
public class TicketService {
  /// Under which tickets stand in the history.
  public static final String KIND = TicketBook.KIND;

  private final TicketRepository tickets;
  private final TicketBook book;
  private final TicketAccess access;
  private final TicketPolicy policy;
  private final TicketCustomers customers;
  private final CategoryService categories;
  private final CurrentCaller callers;
  private final MergePatch patches;
  private final Lists lists;
  private final Audit audit;
  private final Clock clock;

  TicketService(
      TicketRepository tickets,
      TicketBook book,
      TicketAccess access,
      TicketPolicy policy,
      TicketCustomers customers,
      CategoryService categories,
      CurrentCaller callers,
      MergePatch patches,
      Lists lists,
      Audit audit,
      Clock clock) {
    this.tickets = tickets;
    this.book = book;
    this.access = access;
    this.policy = policy;
    this.customers = customers;
    this.categories = categories;
    this.callers = callers;
    this.patches = patches;
    this.lists = lists;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  TicketApi.View open(TicketApi.Create wanted) {
    categories.requireUsable(CategoryTree.TICKET, wanted.category());
    Ticket ticket =
        new Ticket(
            Ids.newId(),
            tickets.nextNumber(),
            wanted.details(),
            customers.named(wanted.customerId(), wanted.customer()),
            new Assignment(wanted.ownerId(), wanted.queue()),
            callers.get().subject(),
            clock.instant());
    return book.add(ticket, ticket.opened(TicketPast.NONE, clock.instant()), List.of());
  }

  /// Opens a ticket for which nobody asked: the desk itself saw the need.
  @Transactional
  public UUID openByItself(TicketDetails details, UUID customerId) {
    Ticket ticket =
        new Ticket(
            Ids.newId(),
            tickets.nextNumber(),
            details,
            new TicketCustomer(customerId, null),
            Assignment.NOBODY,
            null,
            clock.instant());
    book.add(ticket, ticket.opened(TicketPast.NONE, clock.instant()), List.of());
    return ticket.id();
  }

  @Transactional(SUPPORTS)
  TicketApi.View get(UUID id) {
    return book.view(access.readable(id));
  }

  @Transactional(SUPPORTS)
  Page<TicketApi.Item> list(ListRequest request, List<Sql> conditions) {
    Caller caller = callers.get();
    List<Sql> all = new ArrayList<>(conditions);
    all.addFirst(policy.readable(caller));
    return lists.page(TicketRepository.LIST, request, all);
  }

  @Transactional
  TicketApi.View patch(UUID id, @Nullable String ifMatch, JsonNode patch) {
    return change(
        id,
        ifMatch,
        "changed",
        ticket -> {
          TicketApi.Write before = TicketApi.Write.from(ticket);
          TicketApi.Write after = patches.apply(before, patch, TicketApi.Write.class);
          if (!Objects.equals(after.category(), before.category())) {
            categories.requireUsable(CategoryTree.TICKET, after.category());
          }
          boolean sameCustomer = Objects.equals(after.customerId(), before.customerId());
          return ticket.change(
              after.details(),
              sameCustomer ? ticket.customer() : customers.named(after.customerId(), null));
        });
  }

  @Transactional
  TicketApi.View assign(UUID id, @Nullable String ifMatch, Assignment to) {
    return change(id, ifMatch, "assigned", ticket -> ticket.assign(to));
  }

  @Transactional
  TicketApi.View move(UUID id, @Nullable String ifMatch, TicketApi.Move to) {
    return change(id, ifMatch, "moved", ticket -> ticket.move(to.status(), to.reason()));
  }

  @Transactional
  TicketApi.View resolve(UUID id, @Nullable String ifMatch, Resolution resolution) {
    return change(id, ifMatch, "resolved", ticket -> ticket.resolve(resolution, clock.instant()));
  }

  @Transactional
  TicketApi.View close(UUID id, @Nullable String ifMatch) {
    return change(id, ifMatch, "closed", ticket -> ticket.close(clock.instant()));
  }

  @Transactional
  TicketApi.View reopen(UUID id, @Nullable String ifMatch, @Nullable String reason) {
    return change(id, ifMatch, "reopened", ticket -> ticket.reopen(reason));
  }

  /// Staff answered the customer in a ticket that the caller holds.
  @Transactional
  public void replied(Ticket ticket) {
    book.change(ticket, "responded", held -> held.replied(clock.instant()));
  }

  /// The customer wrote in a ticket that the caller holds.
  @Transactional
  public void customerWrote(Ticket ticket) {
    book.change(ticket, "customer-wrote", Ticket::customerWrote);
  }

  /// The ticket as it is now, whoever asks.
  @Transactional
  public TicketSnapshot snapshot(UUID id) {
    return TicketSnapshot.of(tickets.findByIdOptional(id).orElseThrow());
  }

  @Transactional
  Page<AuditEntry> history(UUID id, ListRequest request) {
    access.readable(id);
    return audit.history(TicketBook.KIND, id, request);
  }

  private TicketApi.View change(
      UUID id,
      @Nullable String ifMatch,
      String action,
      Function<Ticket, List<TicketEvent>> change) {
    Ticket ticket = access.writable(id);
    IfMatch.require(ifMatch, ticket.version(), book.view(ticket));
    book.change(ticket, action, change);
    return book.view(ticket);
  }
}
