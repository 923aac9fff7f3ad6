package io.kehu.platform.bulk;

import io.kehu.platform.access.CurrentCaller;
import io.kehu.platform.bulk.JobApi.Job;
import io.kehu.platform.bulk.JobApi.State;
import io.kehu.platform.event.kafka.Faults;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Does the rows of a job, in the name of whoever posted it, some hundred in a transaction. How far it came is part of the transaction, so that after a kill
/// the job goes on where it was, and no row is done twice.
@ApplicationScoped
class ImportRun {
  private static final Logger LOG = Logger.getLogger(ImportRun.class);
  private static final int CHUNK = 500;
  private static final int ATTEMPTS = 4;

  private final JobTable jobs;
  private final ImportKinds kinds;
  private final RowSources sources;
  private final ImportStep step;
  private final CurrentCaller callers;
  private final Validator validator;
  private final Problems problems;

  ImportRun(
      JobTable jobs,
      ImportKinds kinds,
      RowSources sources,
      ImportStep step,
      CurrentCaller callers,
      Validator validator,
      Problems problems) {
    this.jobs = jobs;
    this.kinds = kinds;
    this.sources = sources;
    this.step = step;
    this.callers = callers;
    this.validator = validator;
    this.problems = problems;
  }

  /// Goes on with the job until it is over. Throws when it cannot go on now (the database is away); call again later.
  void run(UUID id) {
    if (jobs.start(id)) {
      jobs.find(id)
          .ifPresent(
              job -> callers.callAs(jobs.callerOf(id), () -> run(job, kinds.named(job.kind()))));
    }
  }

  private <R> void run(Job job, ImportKind<R> kind) {
    try (RowSource source = sources.open(job.id(), kind.rowType())) {
      Rows<R> rows = new Rows<>(source, kind);
      rows.skip(job.processed());
      try (ReadAhead<ImportStep.Row<R>> chunks = new ReadAhead<>(rows::chunk)) {
        for (var chunk = chunks.next(); !chunk.isEmpty(); chunk = chunks.next()) {
          process(job, kind, chunk);
        }
      }
      jobs.end(job.id(), State.DONE, null);
    } catch (ImportStep.StoppedException e) {
      LOG.infof("Job %s was cancelled, or another instance took it over", job.id());
    } catch (ProblemException e) {
      jobs.end(job.id(), State.FAILED, problems.document(e).members());
    } catch (RuntimeException e) {
      if (Faults.isPassing(e)) {
        throw e;
      }
      jobs.end(job.id(), State.FAILED, problems.document(e).members());
    }
  }

  /// The rows of a file, numbered from 1, each read and checked.
  private final class Rows<R> {
    private final RowSource source;
    private final ImportKind<R> kind;
    private long number;

    Rows(RowSource source, ImportKind<R> kind) {
      this.source = source;
      this.kind = kind;
    }

    void skip(long done) {
      while (number < done && source.hasNext()) {
        source.next();
        number++;
      }
    }

    List<ImportStep.Row<R>> chunk() {
      List<ImportStep.Row<R>> chunk = new ArrayList<>(CHUNK);
      while (chunk.size() < CHUNK && source.hasNext()) {
        number++;
        chunk.add(prepared(source.next()));
      }
      return chunk;
    }

    private ImportStep.Row<R> prepared(RowSource.SourceRow row) {
      try {
        R value = row.as(kind.rowType());
        Set<ConstraintViolation<R>> broken = validator.validate(value);
        ImportStep.Row<R> read = new ImportStep.Row<>(number, row, value, null);
        return broken.isEmpty()
            ? read
            : read.refused(problems.document(new ConstraintViolationException(broken)).members());
      } catch (RuntimeException e) {
        return new ImportStep.Row<>(number, row, null, problems.document(e).members());
      }
    }
  }

  /// All rows at once; where one is refused, those before it, it alone, and those behind it.
  private <R> void process(Job job, ImportKind<R> kind, List<ImportStep.Row<R>> rows) {
    for (int attempt = 1; ; attempt++) {
      ImportStep.Place place = new ImportStep.Place();
      try {
        step.run(job, kind, rows, place);
        return;
      } catch (ImportStep.StoppedException e) {
        throw e;
      } catch (RuntimeException e) {
        if (!Faults.isPassing(e)) {
          apart(job, kind, rows, place.index(), e);
          return;
        }
        // Two transactions met; where the database is away the last attempt says so, and the job
        // goes on later.
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private <R> void apart(
      Job job, ImportKind<R> kind, List<ImportStep.Row<R>> rows, int at, RuntimeException cause) {
    if (rows.size() == 1) {
      ImportStep.Row<R> refused = rows.getFirst().refused(problems.document(cause).members());
      step.run(job, kind, List.of(refused), new ImportStep.Place());
      return;
    }
    // Refused when all were looked up or written: nobody knows which one, so look in each half.
    int from = at < rows.size() ? at : rows.size() / 2;
    int to = at < rows.size() ? at + 1 : from;
    for (List<ImportStep.Row<R>> part :
        List.of(rows.subList(0, from), rows.subList(from, to), rows.subList(to, rows.size()))) {
      if (!part.isEmpty()) {
        process(job, kind, part);
      }
    }
  }
}
