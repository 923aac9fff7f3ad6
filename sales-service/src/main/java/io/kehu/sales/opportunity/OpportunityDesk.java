package io.kehu.sales.opportunity;

import io.kehu.platform.access.AccessPolicy;
import io.kehu.platform.access.CurrentCaller;
import io.kehu.platform.access.OwnerTeamPolicy;
import io.kehu.platform.audit.Audit;
import io.kehu.platform.event.Outbox;
import io.kehu.platform.problem.GeneralProblem;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.sql.Sql;
import io.kehu.platform.web.IfMatch;
import io.kehu.sales.customer.CustomerReplica;
import io.kehu.sales.customer.CustomerService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where every use case gets an opportunity from, checked against the caller's reach, and hands it in
/// again with what happened to it.
@ApplicationScoped
class OpportunityDesk {
  static final String KIND = "opportunity";

  private final OpportunityRepository opportunities;
  private final CustomerService customers;
  private final CurrentCaller callers;
  private final Outbox outbox;
  private final Audit audit;
  private final AccessPolicy<Opportunity> policy = new OwnerTeamPolicy<>("o.owner_id", "o.team");

  OpportunityDesk(
      OpportunityRepository opportunities,
      CustomerService customers,
      CurrentCaller callers,
      Outbox outbox,
      Audit audit) {
    this.opportunities = opportunities;
    this.customers = customers;
    this.callers = callers;
    this.outbox = outbox;
    this.audit = audit;
  }

  /// @throws ProblemException `opportunity-not-found`, also where it is hidden from the caller
  Opportunity toRead(UUID id) {
    return visible(id).orElseThrow(() -> notFound(id));
  }

  /// Empty also where it is hidden from the caller.
  Optional<Opportunity> visible(UUID id) {
    return opportunities.findByIdOptional(id).filter(found -> policy.mayRead(callers.get(), found));
  }

  /// The opportunity, locked.
  ///
  /// @throws ProblemException `opportunity-not-found`; `forbidden` where it may only be read
  Opportunity toWrite(UUID id) {
    Opportunity found =
        opportunities
            .forUpdate(id)
            .filter(candidate -> policy.mayRead(callers.get(), candidate))
            .orElseThrow(() -> notFound(id));
    if (!policy.mayWrite(callers.get(), found)) {
      throw ProblemException.of(GeneralProblem.FORBIDDEN);
    }
    return found;
  }

  /// Holds a writer to the version that it read, where it names one.
  void requireIfGiven(@Nullable String ifMatch, Opportunity opportunity) {
    if (ifMatch != null) {
      require(ifMatch, opportunity);
    }
  }

  /// Holds a writer to the version that it read.
  void require(@Nullable String ifMatch, Opportunity opportunity) {
    IfMatch.require(ifMatch, opportunity.version(), view(opportunity));
  }

  /// True for the opportunities (alias `o`) that the caller may see.
  Sql readable() {
    return policy.readable(callers.get());
  }

  /// The opportunity as it is read.
  OpportunityApi.View view(Opportunity opportunity) {
    return OpportunityApi.View.from(
        opportunity,
        customer(opportunity.details().customerId()),
        opportunities.externalIds().of(opportunity.id()));
  }

  /// The opportunity by itself: what the audit compares, for which nothing has to be looked up.
  static OpportunityApi.View state(Opportunity opportunity) {
    return OpportunityApi.View.from(opportunity, null, List.of());
  }

  /// Hands in a new opportunity.
  void add(Opportunity opportunity, List<OpportunityEvent> events) {
    opportunities.persist(opportunity);
    record(opportunity, "created", null, events);
  }

  /// Records what happened to it, in the transaction of the change.
  ///
  /// @param before its state before; null at creation
  void record(
      Opportunity opportunity,
      String action,
      OpportunityApi.@Nullable View before,
      List<OpportunityEvent> events) {
    outbox.append(events);
    audit.record(KIND, opportunity.id(), action, before, state(opportunity));
  }

  private @Nullable CustomerReplica customer(@Nullable UUID customerId) {
    return customerId == null ? null : customers.find(customerId).orElse(null);
  }

  private static ProblemException notFound(Object id) {
    return ProblemException.of(OpportunityError.NOT_FOUND, id);
  }
}
