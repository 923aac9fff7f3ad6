package io.kehu.servicedesk.complaint;

import io.kehu.platform.access.Caller;
import io.kehu.platform.access.CurrentCaller;
import io.kehu.platform.audit.Audit;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.web.IfMatch;
import io.kehu.servicedesk.category.CategoryService;
import io.kehu.servicedesk.category.CategoryTree;
import io.kehu.servicedesk.ticket.Ticket;
import io.kehu.servicedesk.ticket.TicketAccess;
import io.kehu.servicedesk.ticket.TicketEvent;
import io.kehu.servicedesk.ticket.TicketService;
import io.kehu.servicedesk.ticket.TicketSnapshot;
import io.kehu.servicedesk.ticket.TicketType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// What can be done with complaints. Their history stands in that of their ticket.
@ApplicationScoped
class ComplaintService {
  private final ComplaintRepository complaints;
  private final RedressOfferRepository offers;
  private final TicketAccess access;
  private final TicketService tickets;
  private final CategoryService categories;
  private final RedressLimits limits;
  private final CurrentCaller callers;
  private final Audit audit;
  private final Clock clock;

  ComplaintService(
      ComplaintRepository complaints,
      RedressOfferRepository offers,
      TicketAccess access,
      TicketService tickets,
      CategoryService categories,
      RedressLimits limits,
      CurrentCaller callers,
      Audit audit,
      Clock clock) {
    this.complaints = complaints;
    this.offers = offers;
    this.access = access;
    this.tickets = tickets;
    this.categories = categories;
    this.limits = limits;
    this.callers = callers;
    this.audit = audit;
    this.clock = clock;
  }

  /// A ticket that is or becomes a complaint gets its other side.
  void ticketChanged(@Observes TicketEvent event) {
    TicketSnapshot ticket = event.ticket();
    if (ticket.type() == TicketType.COMPLAINT
        && complaints.findByIdOptional(ticket.id()).isEmpty()) {
      complaints.persist(new Complaint(ticket.id()));
    }
  }

  @Transactional
  ComplaintApi.View get(UUID ticketId) {
    Ticket ticket = access.readable(ticketId);
    return view(complaints.findByIdOptional(ticketId).orElseThrow(() -> none(ticket)));
  }

  @Transactional
  ComplaintApi.View decide(UUID id, @Nullable String ifMatch, ComplaintApi.Decision decision) {
    String action = decision.accepted() ? "complaint-accepted" : "complaint-refused";
    return change(
        id,
        ifMatch,
        action,
        (complaint, caller) ->
            complaint.decide(
                decision.accepted(), decision.reason(), caller.subject(), clock.instant()));
  }

  @Transactional
  ComplaintApi.View explain(UUID id, @Nullable String ifMatch, ComplaintApi.Cause cause) {
    return change(
        id,
        ifMatch,
        "complaint-explained",
        (complaint, caller) -> {
          categories.requireUsable(CategoryTree.ROOT_CAUSE, cause.rootCause());
          complaint.explain(
              cause.rootCause(), cause.responsibleDepartment(), cause.responsiblePerson());
        });
  }

  /// Needs no version: an offer takes nothing away from another.
  @Transactional
  ComplaintApi.Offer offer(UUID id, Redress redress) {
    Complaint complaint = held(id);
    ComplaintApi.View before = view(complaint);
    Caller caller = callers.get();
    complaint.offered();
    RedressOffer offer =
        new RedressOffer(
            id, redress, limits.allow(caller, redress), caller.subject(), clock.instant());
    offers.persist(offer);
    record(complaint, "redress-offered", before);
    return ComplaintApi.Offer.from(offer);
  }

  /// @throws ProblemException `redress-approval-forbidden` for all but supervisors
  @Transactional
  ComplaintApi.View approve(
      UUID id, UUID offerId, @Nullable String ifMatch, ComplaintApi.Decision decision) {
    return change(
        id,
        ifMatch,
        decision.accepted() ? "redress-approved" : "redress-refused",
        (complaint, caller) -> {
          if (!RedressLimits.mayApprove(caller)) {
            throw ProblemException.of(ComplaintError.APPROVAL_FORBIDDEN);
          }
          RedressOffer offer =
              offers
                  .findByIdOptional(offerId)
                  .filter(found -> found.ticketId().equals(id))
                  .orElseThrow(() -> ProblemException.of(ComplaintError.OFFER_NOT_FOUND));
          offer.decide(decision.accepted(), decision.reason(), caller.subject(), clock.instant());
          complaint.offerDecided();
        });
  }

  @Transactional
  ComplaintApi.View judge(UUID id, @Nullable String ifMatch, ComplaintApi.Judgement judgement) {
    return change(
        id,
        ifMatch,
        "complaint-judged",
        (complaint, caller) -> {
          if (tickets.snapshot(id).resolvedAt() == null) {
            throw ProblemException.of(ComplaintError.NOT_SETTLED);
          }
          complaint.judged(judgement.verdict(), judgement.comment(), clock.instant());
        });
  }

  private ComplaintApi.View change(
      UUID id, @Nullable String ifMatch, String action, BiConsumer<Complaint, Caller> change) {
    Complaint complaint = held(id);
    ComplaintApi.View before = view(complaint);
    IfMatch.require(ifMatch, complaint.version(), before);
    change.accept(complaint, callers.get());
    record(complaint, action, before);
    return view(complaint);
  }

  private Complaint held(UUID ticketId) {
    Ticket ticket = access.writable(ticketId);
    return complaints.forUpdate(ticketId).orElseThrow(() -> none(ticket));
  }

  private void record(Complaint complaint, String action, ComplaintApi.View before) {
    audit.record(TicketService.KIND, complaint.ticketId(), action, before, view(complaint));
  }

  private ComplaintApi.View view(Complaint complaint) {
    TicketSnapshot ticket = tickets.snapshot(complaint.ticketId());
    ExpectedRepurchase expected =
        ExpectedRepurchase.of(
            ticket.openedAt(), ticket.resolvedAt(), complaint.verdict(), limits.quickly());
    return ComplaintApi.View.from(complaint, offers.of(complaint.ticketId()), expected);
  }

  private static ProblemException none(Ticket ticket) {
    return ProblemException.of(ComplaintError.NOT_A_COMPLAINT, ticket.number());
  }
}
