package io.kehu.sales.opportunity;

import io.kehu.platform.access.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Wins, loses and reopens opportunities.
@ApplicationScoped
class OutcomeService {
  private final OpportunityDesk desk;
  private final CurrentCaller callers;
  private final Clock clock;

  OutcomeService(OpportunityDesk desk, CurrentCaller callers, Clock clock) {
    this.desk = desk;
    this.callers = callers;
    this.clock = clock;
  }

  /// Ends the sale; of one that ended the same way already, corrects what is said about the end.
  @Transactional
  OpportunityApi.View close(UUID id, @Nullable String ifMatch, OpportunityApi.OutcomeWrite write) {
    Opportunity opportunity = desk.toWrite(id);
    desk.require(ifMatch, opportunity);
    OpportunityApi.View before = OpportunityDesk.state(opportunity);
    Instant now = clock.instant();
    Closing closing = closing(write, Objects.requireNonNullElse(write.closedAt(), now));
    if (opportunity.isOpen()) {
      opportunity.close(closing, callers.get().username(), now);
      String action =
          switch (closing.outcome()) {
            case WON -> "won";
            case LOST -> "lost";
          };
      desk.record(
          opportunity, action, before, List.of(OpportunityEvent.closed(opportunity, closing)));
    } else if (opportunity.correctClosing(closing, now)) {
      desk.record(
          opportunity,
          "outcome-corrected",
          before,
          List.of(new OpportunityEvent.Changed(OpportunitySnapshot.of(opportunity))));
    }
    return desk.view(opportunity);
  }

  @Transactional
  OpportunityApi.View reopen(UUID id, @Nullable String ifMatch) {
    Opportunity opportunity = desk.toWrite(id);
    desk.require(ifMatch, opportunity);
    OpportunityApi.View before = OpportunityDesk.state(opportunity);
    opportunity.reopen(clock.instant());
    desk.record(
        opportunity,
        "reopened",
        before,
        List.of(new OpportunityEvent.Reopened(OpportunitySnapshot.of(opportunity))));
    return desk.view(opportunity);
  }

  static Closing closing(OpportunityApi.OutcomeWrite write, Instant closedAt) {
    return new Closing(
        write.outcome(), write.reason(), write.rival(), write.lessons(), write.amount(), closedAt);
  }
}
