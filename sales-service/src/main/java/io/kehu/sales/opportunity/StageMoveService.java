package io.kehu.sales.opportunity;

import io.kehu.platform.access.CurrentCaller;
import io.kehu.platform.problem.FieldError;
import io.kehu.platform.problem.Messages;
import io.kehu.platform.problem.ProblemException;
import io.kehu.sales.opportunity.ExitCriteria.Unmet;
import io.kehu.sales.process.SalesProcess;
import io.kehu.sales.process.SalesProcesses;
import io.kehu.sales.process.Stage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Moves opportunities through their stages.
@ApplicationScoped
class StageMoveService {
  private static final Set<String> MANAGERS = Set.of("sales-manager", "executive", "administrator");

  private final OpportunityDesk desk;
  private final SalesProcesses processes;
  private final CurrentCaller callers;
  private final Messages messages;
  private final Clock clock;

  StageMoveService(
      OpportunityDesk desk,
      SalesProcesses processes,
      CurrentCaller callers,
      Messages messages,
      Clock clock) {
    this.desk = desk;
    this.processes = processes;
    this.callers = callers;
    this.messages = messages;
    this.clock = clock;
  }

  /// @throws ProblemException `exit-criteria-not-met`, naming each; `override-not-allowed`
  @Transactional
  OpportunityApi.View move(UUID id, @Nullable String ifMatch, OpportunityApi.StageMoveWrite move) {
    Opportunity opportunity = desk.toWrite(id);
    desk.requireIfGiven(ifMatch, opportunity);
    OpportunityApi.View before = OpportunityDesk.state(opportunity);
    SalesProcess process = processes.version(opportunity.process(), opportunity.processVersion());
    Stage target = SalesProcesses.stage(process, move.toStage());
    List<String> confirmed = Objects.requireNonNullElse(move.confirmed(), List.of());
    List<Unmet> unmet = ExitCriteria.unmet(process, target, opportunity, Set.copyOf(confirmed));
    if (!unmet.isEmpty()) {
      requireOverride(unmet, move.overrideReason());
    }
    Instant now = clock.instant();
    String from =
        opportunity.moveTo(
            target,
            now,
            new StageStay.Departure(
                callers.get().username(),
                unmet.isEmpty() ? null : move.overrideReason(),
                confirmed),
            now);
    desk.record(
        opportunity,
        "stage-moved",
        before,
        List.of(
            new OpportunityEvent.StageMoved(
                OpportunitySnapshot.of(opportunity), from, target.code(), now)));
    return desk.view(opportunity);
  }

  private void requireOverride(List<Unmet> unmet, @Nullable String reason) {
    if (reason == null) {
      throw ProblemException.of(OpportunityError.EXIT_CRITERIA_NOT_MET)
          .withErrors(unmet.stream().map(this::error).toList())
          .with("unmet", unmet);
    }
    if (callers.get().roles().stream().noneMatch(MANAGERS::contains)) {
      throw ProblemException.of(OpportunityError.OVERRIDE_NOT_ALLOWED);
    }
  }

  private FieldError error(Unmet unmet) {
    return switch (unmet.kind()) {
      case FIELD -> messages.field("/toStage", "stage-needs-field", unmet.stage(), unmet.code());
      case CHECK -> messages.field("/confirmed", "stage-needs-check", unmet.stage(), unmet.code());
    };
  }
}
