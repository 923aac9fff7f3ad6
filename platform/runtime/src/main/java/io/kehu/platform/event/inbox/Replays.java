package io.kehu.platform.event.inbox;

import io.kehu.platform.access.CurrentCaller;
import io.kehu.platform.audit.Audit;
import io.kehu.platform.event.inbox.Arrival.Lane;
import io.kehu.platform.event.inbox.ParkedEventsApi.Replay;
import io.kehu.platform.event.kafka.Faults;
import io.kehu.platform.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What operators do about parked events.
@ApplicationScoped
class Replays {
  private final ParkedEvents parked;
  private final Handlers handlers;
  private final CurrentCaller callers;
  private final Audit audit;

  Replays(ParkedEvents parked, Handlers handlers, CurrentCaller callers, Audit audit) {
    this.parked = parked;
    this.handlers = handlers;
    this.callers = callers;
    this.audit = audit;
  }

  /// Applies the events that wait in the event's lane, in order, until one is refused again.
  Replay replay(UUID id) {
    Lane lane = laneOf(id);
    int replayed = 0;
    while (true) {
      Optional<Arrival> next = QuarkusTransaction.requiringNew().call(() -> parked.first(lane));
      if (next.isEmpty()) {
        return new Replay(replayed, 0, null);
      }
      Arrival arrival = next.get();
      try {
        replayed += applied(lane, arrival) ? 1 : 0;
      } catch (RuntimeException e) {
        if (Faults.isPassing(e)) {
          throw e;
        }
        String reason = Reasons.of(e);
        UUID refused = arrival.event().id();
        QuarkusTransaction.requiringNew().run(() -> parked.failedAgain(refused, reason));
        return new Replay(replayed, parked.waitingIn(lane), reason);
      }
    }
  }

  /// @return false when somebody else replayed it in the meantime
  private boolean applied(Lane lane, Arrival arrival) {
    UUID id = arrival.event().id();
    return QuarkusTransaction.requiringNew()
        .call(() -> {
          parked.lock(lane);
          if (!parked.settle(id, "REPLAYED")) {
            return false;
          }
          audit.record("parked-event", id, "replayed", null, Map.of("state", "REPLAYED"));
          // As the service itself, as if it had just arrived.
          callers.callAs(
              callers.system(),
              () -> handlers.handle(arrival.event(), arrival.data(), arrival.traceparent()));
          return true;
        });
  }

  /// Gives an event up for good, so that the ones behind it may be replayed without it.
  void dismiss(UUID id) {
    Lane lane = laneOf(id);
    QuarkusTransaction.requiringNew()
        .run(() -> {
          parked.lock(lane);
          if (!parked.settle(id, "DISMISSED")) {
            throw ProblemException.of(InboxProblem.PARKED_EVENT_SETTLED);
          }
          audit.record("parked-event", id, "dismissed", null, Map.of("state", "DISMISSED"));
        });
  }

  private Lane laneOf(UUID id) {
    return parked
        .laneOf(id)
        .orElseThrow(() -> ProblemException.of(InboxProblem.PARKED_EVENT_NOT_FOUND));
  }
}
