package io.kehu.platform.privacy;

import io.kehu.platform.event.Outbox;
import io.kehu.platform.privacy.Erasing.Outcome;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Erases one subject, a transaction a step.
@ApplicationScoped
class ErasureRun {
  private final ErasureTable erasures;
  private final List<Erases> features;
  private final ErasureOrder order;
  private final ErasingRows rows;
  private final PlatformTraces traces;
  private final Outbox outbox;
  private final Clock clock;
  private final String service;
  private final Counter finished;

  ErasureRun(
      ErasureTable erasures,
      @All List<Erases> features,
      ErasureOrder order,
      ErasingRows rows,
      PlatformTraces traces,
      Outbox outbox,
      Clock clock,
      @ConfigProperty(name = "quarkus.application.name") String service,
      MeterRegistry metrics) {
    this.erasures = erasures;
    this.features = features;
    this.order = order;
    this.rows = rows;
    this.traces = traces;
    this.outbox = outbox;
    this.clock = clock;
    this.service = service;
    this.finished = metrics.counter("kehu.privacy.erased");
  }

  /// @return false where something has to be waited for
  boolean run(UUID subject) {
    Optional<ErasureTable.Begun> begun = erasures.begun(subject);
    if (begun.isEmpty()) {
      return true;
    }
    if (!isSettled(subject, begun.get().kind())) {
      return false;
    }
    List<Erasing> declared = order.of(begun.get().kind());
    QuarkusTransaction.requiringNew()
        .run(() ->
            declared.stream()
                .filter(erasing -> erasing.outcome() != Outcome.DELETED)
                .forEach(erasing -> rows.note(erasing, subject)));
    declared.stream()
        .filter(erasing -> erasing.outcome() != Outcome.KEPT)
        .forEach(erasing ->
            untilNone(
                subject, erasing.table(), erasing.outcome(), () -> rows.erase(erasing, subject)));
    traces
        .traces(subject)
        .forEach(trace -> untilNone(subject, trace.table(), trace.outcome(), trace.step()));
    if (traces.unsent(subject)) {
      return false;
    }
    QuarkusTransaction.requiringNew().run(() -> finish(subject, begun.get(), declared));
    return true;
  }

  /// Whether nothing can come any more behind the steps that follow: whoever was at work when it began may have read the subject before and write of it
  /// afterwards, and events that wait to be sent must not be overtaken.
  private boolean isSettled(UUID subject, String kind) {
    return QuarkusTransaction.requiringNew().call(() -> erasures.isAlone(subject))
        && !traces.unsent(subject)
        && features.stream().noneMatch(feature -> feature.isWaiting(kind, subject));
  }

  private void untilNone(UUID subject, String table, Outcome outcome, Supplier<Step> step) {
    boolean more = true;
    while (more) {
      more =
          QuarkusTransaction.requiringNew()
              .call(() -> {
                erasures.hold(subject);
                Step taken = step.get();
                erasures.count(subject, table, outcome, taken.rows());
                return taken.more();
              });
    }
  }

  private void finish(UUID subject, ErasureTable.Begun begun, List<Erasing> declared) {
    erasures.hold(subject);
    if (erasures.begun(subject).isEmpty()) {
      return;
    }
    declared.stream()
        .filter(erasing -> erasing.outcome() == Outcome.KEPT)
        .forEach(erasing -> erasures.keep(subject, erasing, rows.count(erasing, subject)));
    erasures.finish(subject, clock.instant());
    outbox.append(
        List.of(
            new Erased(
                begun.erasureId(),
                begun.kind(),
                subject,
                service,
                clock.instant(),
                erasures.tables(subject))));
    finished.increment();
  }
}
