package io.kehu.platform.bulk;

import io.kehu.platform.bulk.ImportKind.Imported;
import io.kehu.platform.bulk.ImportKind.RowOutcome;
import io.kehu.platform.bulk.JobApi.Job;
import io.kehu.platform.bulk.JobApi.Outcome;
import io.kehu.platform.bulk.RowSource.SourceRow;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.problem.Problems;
import io.kehu.platform.sql.UnitOfWork;
import io.kehu.platform.sync.Sent;
import io.kehu.platform.sync.SyncAccount;
import io.kehu.platform.sync.held.HeldRows;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Some rows in one transaction, together with the note that they are done.
@ApplicationScoped
class ImportStep {
  private static final int TIMEOUT_SECONDS = 300;

  private final JobTable jobs;
  private final JobRows rows;
  private final JobResults everyRow;
  private final HeldRows held;
  private final SyncAccount account;
  private final UnitOfWork work;
  private final Problems problems;

  ImportStep(
      JobTable jobs,
      JobRows rows,
      JobResults everyRow,
      HeldRows held,
      SyncAccount account,
      UnitOfWork work,
      Problems problems) {
    this.jobs = jobs;
    this.rows = rows;
    this.everyRow = everyRow;
    this.held = held;
    this.account = account;
    this.work = work;
    this.problems = problems;
  }

  /// @param value null where it could not be read
  /// @param problem why it is refused already, null where it is not
  record Row<R>(
      long number, SourceRow source, @Nullable R value, @Nullable Map<String, Object> problem) {
    Row<R> refused(Map<String, Object> why) {
      return new Row<>(number, source, value, why);
    }

    Optional<R> accepted() {
      return problem == null ? Optional.ofNullable(value) : Optional.empty();
    }
  }

  /// The row in hand, to be known when something fails; the number of rows where what failed was no single one of them.
  static final class Place {
    private int index;

    int index() {
      return index;
    }
  }

  /// The job is not ours any more.
  static final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /// Rolls a dry run back.
  private static final class TriedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /// @param part rows that follow each other
  <R> void run(Job job, ImportKind<R> kind, List<Row<R>> part, Place place) {
    Results results = new Results();
    if (job.dryRun()) {
      tryRows(job, kind, part, place, results);
    }
    QuarkusTransaction.requiringNew()
        .timeout(TIMEOUT_SECONDS)
        .run(() -> {
          long from = part.getFirst().number() - 1;
          if (!jobs.advance(job.id(), from, from + part.size())) {
            throw new StoppedException();
          }
          if (!job.dryRun()) {
            doRows(job, kind, part, place, results);
          }
          jobs.count(job.id(), results.tally());
          rows.keep(job.id(), results.kept);
          // What a dry run created is not there any more.
          everyRow.keep(job.id(), from + 1, results.all, !job.dryRun());
        });
  }

  /// Does the rows and takes them back.
  private <R> void tryRows(
      Job job, ImportKind<R> kind, List<Row<R>> part, Place place, Results results) {
    try {
      QuarkusTransaction.requiringNew()
          .timeout(TIMEOUT_SECONDS)
          .run(() -> {
            doRows(job, kind, part, place, results);
            throw new TriedException();
          });
    } catch (TriedException e) {
      // As intended: everything is rolled back.
    }
  }

  private <R> void doRows(
      Job job, ImportKind<R> kind, List<Row<R>> part, Place place, Results results) {
    place.index = part.size();
    List<R> accepted = part.stream().flatMap(row -> row.accepted().stream()).toList();
    held.prepare(kind, accepted);
    kind.prepare(accepted);
    for (place.index = 0; place.index < part.size(); place.index++) {
      doRow(job, kind, part.get(place.index), results);
    }
    // Now rather than at the commit, which a dry run never comes to.
    work.flush();
  }

  private <R> void doRow(Job job, ImportKind<R> kind, Row<R> row, Results results) {
    if (row.accepted().isEmpty()) {
      failed(kind, row, results);
      return;
    }
    try {
      importRow(job, kind, row, row.accepted().get(), results);
    } catch (ProblemException e) {
      if (!kind.refusesBeforeChanging()) {
        throw e;
      }
      failed(kind, row.refused(problems.document(e).members()), results);
    }
  }

  private <R> void importRow(Job job, ImportKind<R> kind, Row<R> row, R value, Results results) {
    Optional<Sent> sent = kind.sent(value);
    if (held.putBy(kind, value, sent).isPresent()) {
      results.waiting();
      return;
    }
    Imported done =
        job.duplicates() == null ? kind.importRow(value) : kind.importRow(value, job.duplicates());
    account.taken(kind.name(), sent, done.outcome());
    results.done(row, done);
  }

  private <R> void failed(ImportKind<R> kind, Row<R> row, Results results) {
    if (row.value() != null && row.problem() != null) {
      held.reject(kind, row.value(), kind.sent(row.value()), row.problem());
    }
    results.failed(row);
  }

  private static final class Results {
    private final Map<RowOutcome, Long> counts = new EnumMap<>(RowOutcome.class);
    private final List<JobRows.Result> kept = new ArrayList<>();
    private final List<JobResults.Result> all = new ArrayList<>();
    private long failed;

    void done(Row<?> row, Imported done) {
      RowOutcome outcome = done.outcome();
      all.add(new JobResults.Result(outcome.name(), done.id()));
      counts.merge(outcome, 1L, Long::sum);
      if (outcome == RowOutcome.STALE) {
        kept.add(new JobRows.Result(row.number(), Outcome.STALE, null, row.source().content()));
      }
    }

    void waiting() {
      counts.merge(RowOutcome.WAITING, 1L, Long::sum);
      all.add(new JobResults.Result(RowOutcome.WAITING.name(), null));
    }

    void failed(Row<?> row) {
      failed++;
      all.add(JobResults.Result.FAILED);
      kept.add(
          new JobRows.Result(row.number(), Outcome.FAILED, row.problem(), row.source().content()));
    }

    JobTable.Tally tally() {
      return new JobTable.Tally(
          count(RowOutcome.CREATED),
          count(RowOutcome.UPDATED),
          count(RowOutcome.UNCHANGED),
          count(RowOutcome.STALE),
          count(RowOutcome.SKIPPED),
          count(RowOutcome.WAITING),
          failed);
    }

    private long count(RowOutcome outcome) {
      return counts.getOrDefault(outcome, 0L);
    }
  }
}
