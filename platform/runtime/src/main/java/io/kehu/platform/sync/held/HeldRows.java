package io.kehu.platform.sync.held;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.kehu.platform.bulk.ImportKind;
import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.problem.GeneralProblem;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.sql.UnitOfWork;
import io.kehu.platform.sync.Need;
import io.kehu.platform.sync.Needed;
import io.kehu.platform.sync.Sent;
import io.kehu.platform.sync.SentRow;
import io.kehu.platform.sync.SentRows;
import io.kehu.platform.sync.SyncAccount;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts rows by that cannot be taken yet. Everything here is part of the transaction in hand.
@ApplicationScoped
public class HeldRows {
  /// Characters. Longer rows are not kept.
  private static final int LONGEST = 256 * 1024;

  private final HeldRowTable table;
  private final SentRows rows;
  private final SyncAccount account;
  private final List<Needed> needed;
  private final UnitOfWork work;
  private final SchedulerClient scheduler;
  private final Clock clock;

  HeldRows(
      HeldRowTable table,
      SentRows rows,
      SyncAccount account,
      @All List<Needed> needed,
      UnitOfWork work,
      SchedulerClient scheduler,
      Clock clock) {
    this.table = table;
    this.rows = rows;
    this.account = account;
    this.needed = needed;
    this.work = work;
    this.scheduler = scheduler;
    this.clock = clock;
  }

  /// Puts a row by where something that it names is not here.
  ///
  /// @return what is held now; empty where everything is here, and the row can be taken
  /// @throws ProblemException `held-rows-too-many`
  public <R> Optional<HeldRow> putBy(ImportKind<R> kind, R row, Optional<Sent> sent) {
    Optional<Need> missing = sent.flatMap(of -> missing(kind.name(), of));
    return missing.flatMap(
        need -> rows.of(kind, row, sent.orElseThrow()).map(known -> putBy(known, need)));
  }

  private HeldRow putBy(SentRow row, Need need) {
    if (row.content().length() > LONGEST) {
      throw ProblemException.of(GeneralProblem.PAYLOAD_TOO_LARGE);
    }
    account.waits(row.kind(), row.reference());
    return table
        .hold(row, need, null)
        .or(() -> table.find(row.kind(), row.reference()))
        .orElseThrow(() -> ProblemException.of(HeldRowProblem.TOO_MANY));
  }

  private Optional<Need> missing(String kind, Sent sent) {
    Need own = sent.reference() == null ? null : new Need(kind, sent.reference());
    return sent.needs().stream()
        .filter(need -> !need.equals(own))
        .filter(this::isMissing)
        .findFirst();
  }

  /// What the transaction has found to be here.
  private static final class Here extends HashSet<Need> {
    private static final long serialVersionUID = 1L;
  }

  private boolean isMissing(Need need) {
    if (!here().contains(need)) {
      look(need.kind(), List.of(need.reference()));
    }
    return !here().contains(need);
  }

  /// Looks up what many rows name; asking for each of them costs nothing afterwards. What is missing is claimed all at once, so that files about the same records
  /// wait for one another in one order.
  public <R> void prepare(ImportKind<R> kind, List<R> rows) {
    rows.stream()
        .flatMap(row -> kind.sent(row).stream())
        .flatMap(sent -> sent.needs().stream())
        .distinct()
        .collect(Collectors.groupingBy(Need::kind, TreeMap::new, Collectors.toList()))
        .forEach((of, needs) -> look(of, needs.stream().map(Need::reference).toList()));
  }

  private void look(String kind, List<ExternalReference> references) {
    Needed of = needed(kind);
    Set<ExternalReference> found = of.here(references);
    List<ExternalReference> missing =
        references.stream().filter(reference -> !found.contains(reference)).toList();
    if (!missing.isEmpty()) {
      of.claim(missing);
    }
    Stream.concat(found.stream(), missing.isEmpty() ? Stream.of() : of.here(missing).stream())
        .forEach(reference -> here().add(new Need(kind, reference)));
  }

  private Here here() {
    return work.of(this, Here.class, Here::new);
  }

  private Needed needed(String kind) {
    return needed.stream().filter(each -> each.kind().equals(kind)).findFirst().orElseThrow();
  }

  /// Keeps a row that was refused, if it can be kept.
  public <R> void reject(
      ImportKind<R> kind, R row, Optional<Sent> sent, Map<String, Object> problem) {
    sent.flatMap(of -> rows.of(kind, row, of))
        .ifPresent(refused -> {
          if (refused.content().length() <= LONGEST) {
            table.hold(refused, null, problem);
          }
          account.rejected(kind.name(), refused.reference());
        });
  }

  /// These records are here from now on: whatever waits for them is taken when the transaction is over.
  public void arrived(String kind, Collection<ExternalReference> references) {
    if (!references.isEmpty()) {
      table
          .needed(kind, references)
          .forEach(here -> HeldRowJobs.schedule(scheduler, new Need(kind, here), clock.instant()));
    }
  }
}
