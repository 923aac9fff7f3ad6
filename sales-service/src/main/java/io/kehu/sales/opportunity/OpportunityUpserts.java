package io.kehu.sales.opportunity;

import static io.kehu.platform.bulk.ImportKind.RowOutcome.CREATED;
import static io.kehu.platform.bulk.ImportKind.RowOutcome.STALE;
import static io.kehu.platform.bulk.ImportKind.RowOutcome.UNCHANGED;
import static io.kehu.platform.bulk.ImportKind.RowOutcome.UPDATED;

import io.kehu.platform.access.CurrentCaller;
import io.kehu.platform.external.Claim;
import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.external.SourceStamp;
import io.kehu.platform.external.Upserted;
import io.kehu.platform.id.Ids;
import io.kehu.sales.customer.CustomerService;
import io.kehu.sales.process.SalesProcess;
import io.kehu.sales.process.SalesProcesses;
import io.kehu.sales.process.Stage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes opportunities as another system has them, with their past. Exit criteria are not asked: what
/// happened elsewhere has happened.
@ApplicationScoped
class OpportunityUpserts {
  private final OpportunityRepository opportunities;
  private final OpportunityDesk desk;
  private final OpportunityDrafts drafts;
  private final CustomerService customers;
  private final SalesProcesses processes;
  private final CurrentCaller callers;
  private final Clock clock;

  OpportunityUpserts(
      OpportunityRepository opportunities,
      OpportunityDesk desk,
      OpportunityDrafts drafts,
      CustomerService customers,
      SalesProcesses processes,
      CurrentCaller callers,
      Clock clock) {
    this.opportunities = opportunities;
    this.desk = desk;
    this.drafts = drafts;
    this.customers = customers;
    this.processes = processes;
    this.callers = callers;
    this.clock = clock;
  }

  /// Looks up at once what the rows of a file need.
  void prepare(List<OpportunityApi.Upsert> rows) {
    opportunities.reserveNumbers(
        opportunities
            .externalIds()
            .claimAll(
                rows.stream()
                    .map(OpportunityApi.Upsert::externalReference)
                    .filter(Objects::nonNull)
                    .toList()));
    customers.readAll(
        rows.stream().map(OpportunityApi.Upsert::customerId).filter(Objects::nonNull).toList(),
        rows.stream()
            .map(OpportunityApi.Upsert::customerReference)
            .filter(Objects::nonNull)
            .toList());
  }

  /// Upserts and shows the result.
  @Transactional
  Upserted<OpportunityApi.View> put(
      ExternalReference reference, OpportunityApi.Upsert row, @Nullable String ifMatch) {
    Upserted<Opportunity> done = take(reference, row, ifMatch);
    return new Upserted<>(desk.view(done.record()), done.outcome());
  }

  /// Upserts one of many: nobody looks at the result, so nothing is read for it.
  @Transactional
  Upserted<UUID> upsert(ExternalReference reference, OpportunityApi.Upsert row) {
    Upserted<Opportunity> done = take(reference, row, null);
    return new Upserted<>(done.record().id(), done.outcome());
  }

  private Upserted<Opportunity> take(
      ExternalReference reference, OpportunityApi.Upsert row, @Nullable String ifMatch) {
    SourceStamp stamp = row.stamp();
    Claim claim = opportunities.externalIds().claim(reference, Ids.newId(), stamp);
    if (claim.isNew()) {
      return new Upserted<>(create(claim.recordId(), row), CREATED);
    }
    Opportunity opportunity = desk.toWrite(claim.recordId());
    desk.requireIfGiven(ifMatch, opportunity);
    return switch (stamp.comparedTo(claim.stored())) {
      case STALE -> new Upserted<>(opportunity, STALE);
      case SAME -> new Upserted<>(opportunity, UNCHANGED);
      case NEWER, UNKNOWN -> {
        opportunities.externalIds().stamp(reference, stamp);
        yield new Upserted<>(opportunity, change(opportunity, row) ? UPDATED : UNCHANGED);
      }
    };
  }

  private boolean change(Opportunity opportunity, OpportunityApi.Upsert row) {
    OpportunityApi.View before = OpportunityDesk.state(opportunity);
    List<OpportunityEvent> events = update(opportunity, row);
    if (events.isEmpty()) {
      return false;
    }
    desk.record(opportunity, "changed", before, events);
    return true;
  }

  private Opportunity create(UUID id, OpportunityApi.Upsert row) {
    Instant now = clock.instant();
    SalesProcess process =
        processes.forNew(Objects.requireNonNullElse(row.process(), SalesProcesses.STANDARD));
    Stage stage =
        row.stage() == null ? process.first() : SalesProcesses.stage(process, row.stage());
    LocalDate openedOn =
        Objects.requireNonNullElseGet(
            row.openedOn(), () -> now.atOffset(ZoneOffset.UTC).toLocalDate());
    Instant enteredAt =
        row.stageEnteredAt() != null
            ? row.stageEnteredAt()
            : row.openedOn() != null
                ? row.openedOn().atStartOfDay(ZoneOffset.UTC).toInstant()
                : now;
    Opportunity opportunity =
        new Opportunity(
            id,
            opportunities.nextNumber(),
            process,
            stage,
            drafts.details(row.write()),
            openedOn,
            enteredAt,
            now);
    Closing closing = closing(row, null);
    if (closing != null) {
      opportunity.close(closing, callers.get().username(), now);
    }
    List<OpportunityEvent> events = new ArrayList<>();
    events.add(new OpportunityEvent.Created(OpportunitySnapshot.of(opportunity)));
    if (closing != null) {
      events.add(OpportunityEvent.closed(opportunity, closing));
    }
    desk.add(opportunity, events);
    return opportunity;
  }

  /// Brings the opportunity to what the row says, in the order in which it can have happened: open
  /// again, changed, moved, ended.
  private List<OpportunityEvent> update(Opportunity opportunity, OpportunityApi.Upsert row) {
    Instant now = clock.instant();
    Closing closing = closing(row, opportunity.closedAt());
    boolean reopened = reopen(opportunity, row, closing, now);
    boolean changed = opportunity.change(details(row, opportunity, closing), now);
    if (row.openedOn() != null) {
      changed |= opportunity.openedOn(row.openedOn(), now);
    }
    Move move = move(opportunity, row, now);
    Closing closed = null;
    if (closing != null && opportunity.isOpen()) {
      opportunity.close(closing, callers.get().username(), now);
      closed = closing;
    } else if (closing != null) {
      changed |= opportunity.correctClosing(closing, now);
    }
    OpportunitySnapshot after = OpportunitySnapshot.of(opportunity);
    List<OpportunityEvent> events = new ArrayList<>();
    if (reopened) {
      events.add(new OpportunityEvent.Reopened(after));
    }
    if (changed) {
      events.add(new OpportunityEvent.Changed(after));
    }
    if (move != null) {
      events.add(new OpportunityEvent.StageMoved(after, move.from(), move.to(), move.at()));
    }
    if (closed != null) {
      events.add(OpportunityEvent.closed(opportunity, closed));
    }
    return events;
  }

  /// A sale that is over is opened again where the source says that it is open, that it ended the
  /// other way, or that it is in another stage.
  private static boolean reopen(
      Opportunity opportunity, OpportunityApi.Upsert row, @Nullable Closing closing, Instant now) {
    boolean sameStage = row.stage() == null || row.stage().equals(opportunity.stage());
    boolean sameEnd =
        closing != null && closing.outcome().status() == opportunity.status() && sameStage;
    if (opportunity.isOpen() || sameEnd) {
      return false;
    }
    opportunity.reopen(now);
    return true;
  }

  private OpportunityDetails details(
      OpportunityApi.Upsert row, Opportunity opportunity, @Nullable Closing closing) {
    OpportunityDetails details = drafts.details(row.write());
    // The category of a sale that is over follows from its end, whatever the source says.
    boolean over = closing != null && !opportunity.isOpen();
    return over ? details.inCategory(opportunity.details().forecastCategory()) : details;
  }

  private @Nullable Move move(Opportunity opportunity, OpportunityApi.Upsert row, Instant now) {
    if (row.stage() == null || row.stage().equals(opportunity.stage())) {
      return null;
    }
    SalesProcess process = processes.version(opportunity.process(), opportunity.processVersion());
    Stage target = SalesProcesses.stage(process, row.stage());
    Instant at = now;
    if (row.stageEnteredAt() != null) {
      at = row.stageEnteredAt();
    } else if (row.sourceUpdatedAt() != null) {
      at = row.sourceUpdatedAt();
    }
    String from =
        opportunity.moveTo(target, at, StageStay.Departure.by(callers.get().username()), now);
    return new Move(from, target.code(), at);
  }

  /// @param known when it ended as far as we know; stays where the source does not say
  private @Nullable Closing closing(OpportunityApi.Upsert row, @Nullable Instant known) {
    OpportunityApi.OutcomeWrite outcome = row.outcome();
    if (outcome == null) {
      return null;
    }
    Instant closedAt = outcome.closedAt();
    if (closedAt == null) {
      closedAt = known;
    }
    if (closedAt == null) {
      closedAt = row.sourceUpdatedAt() != null ? row.sourceUpdatedAt() : clock.instant();
    }
    return OutcomeService.closing(outcome, closedAt);
  }

  private record Move(String from, String to, Instant at) {}
}
