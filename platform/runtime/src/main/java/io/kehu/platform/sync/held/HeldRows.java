package io.kehu.platform.sync.held;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.kehu.platform.bulk.ImportKind;
import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.problem.GeneralProblem;
import io.kehu.platform.problem.ProblemException;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Puts rows by that cannot be taken yet. Everything here is part of the transaction in hand.
@ApplicationScoped
public class HeldRows {
  /// Characters. Longer rows are not kept.
  private static final int LONGEST = 256 * 1024;

  private final HeldRowTable table;
  private final SentRows rows;
  private final SyncAccount account;
  private final Map<String, Needed> needed;
  private final SchedulerClient scheduler;
  private final Clock clock;

  HeldRows(
      HeldRowTable table,
      SentRows rows,
      SyncAccount account,
      @All List<Needed> needed,
      SchedulerClient scheduler,
      Clock clock) {
    this.table = table;
    this.rows = rows;
    this.account = account;
    this.needed = needed.stream().collect(Collectors.toMap(Needed::kind, Function.identity()));
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
    return sent.needs().stream().filter(need -> !need.equals(own)).filter(this::isMissing).findFirst();
  }

  private boolean isMissing(Need need) {
    Needed kind = needed.get(need.kind());
    return kind != null
        && !kind.isHere(need.reference())
        && !kind.isHereClaimed(need.reference());
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
          .forEach(
              here -> HeldRowJobs.schedule(scheduler, new Need(kind, here), clock.instant()));
    }
  }
}
