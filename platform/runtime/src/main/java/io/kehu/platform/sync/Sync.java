package io.kehu.platform.sync;

import io.kehu.platform.bulk.BatchRequest;
import io.kehu.platform.bulk.BatchResult;
import io.kehu.platform.bulk.Batches;
import io.kehu.platform.bulk.ImportKind;
import io.kehu.platform.bulk.ImportKind.RowOutcome;
import io.kehu.platform.bulk.ImportKinds;
import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.external.UpsertAnswer;
import io.kehu.platform.external.Upserted;
import io.kehu.platform.problem.GeneralProblem;
import io.kehu.platform.problem.ProblemDocument;
import io.kehu.platform.problem.Problems;
import io.kehu.platform.sync.held.HeldRow;
import io.kehu.platform.sync.held.HeldRows;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Takes rows that come alone or in batches, as an import takes those of a file: counted, put by where something is missing, kept where they are refused.
@ApplicationScoped
public class Sync {
  private final ImportKinds kinds;
  private final HeldRows held;
  private final SyncAccount account;
  private final Batches batches;
  private final Validator validator;
  private final Problems problems;

  Sync(
      ImportKinds kinds,
      HeldRows held,
      SyncAccount account,
      Batches batches,
      Validator validator,
      Problems problems) {
    this.kinds = kinds;
    this.held = held;
    this.account = account;
    this.batches = batches;
    this.validator = validator;
    this.problems = problems;
  }

  /// What a row's transaction came to.
  private record Step<T>(@Nullable Upserted<T> done, @Nullable HeldRow waits) {}

  /// One row, named by its address. The body must not be validated before: what is wrong with it is kept, too.
  ///
  /// @param ifMatch a row that holds to a version is never put by or kept
  /// @param work done in the transaction that this begins
  /// @throws WebApplicationException the answer 202 where the row waits
  public <R, T> Upserted<T> one(
      ExternalReference address, @Nullable String ifMatch, R row, Supplier<Upserted<T>> work) {
    ImportKind<R> kind = kinds.of(row);
    Optional<Sent> sent = SentRows.sent(kind, row, address);
    Step<T> step;
    try {
      validate(row);
      step =
          QuarkusTransaction.requiringNew()
              .call(() -> step(kind, row, sent, ifMatch == null, work));
    } catch (RuntimeException refused) {
      if (ifMatch == null) {
        refused(kind, row, sent, problems.document(refused));
      }
      throw refused;
    }
    if (step.done() == null) {
      throw new WebApplicationException(
          Response.accepted(step.waits()).type(MediaType.APPLICATION_JSON).build());
    }
    return step.done();
  }

  /// Many rows, each naming its record itself.
  ///
  /// @param id of a record
  public <R, T> BatchResult batch(
      BatchRequest<R> body, Function<R, Upserted<T>> work, Function<T, UUID> id) {
    return batches.run(
        body,
        row -> {
          ImportKind<R> kind = kinds.of(row);
          Upserted<T> done = step(kind, row, kind.sent(row), true, () -> work.apply(row)).done();
          return done == null
              ? new BatchResult.Done(202, null)
              : UpsertAnswer.done(done.outcome(), id.apply(done.record()));
        },
        (row, refusal) -> {
          ImportKind<R> kind = kinds.of(row);
          refused(kind, row, kind.sent(row), refusal);
        });
  }

  private <R, T> Step<T> step(
      ImportKind<R> kind, R row, Optional<Sent> sent, boolean mayWait, Supplier<Upserted<T>> work) {
    Optional<HeldRow> waits = mayWait ? held.putBy(kind, row, sent) : Optional.empty();
    if (waits.isPresent()) {
      return new Step<>(null, waits.get());
    }
    Upserted<T> done = work.get();
    account.taken(kind.name(), sent, done.outcome());
    return new Step<>(done, null);
  }

  private <R> void refused(
      ImportKind<R> kind, R row, Optional<Sent> sent, ProblemDocument refusal) {
    if (GeneralProblem.STALE_SOURCE_VERSION.code().equals(refusal.members().get("code"))) {
      QuarkusTransaction.requiringNew()
          .run(() -> account.taken(kind.name(), sent, RowOutcome.STALE));
    } else if (isOfTheRow(refusal.status())) {
      QuarkusTransaction.requiringNew().run(() -> held.reject(kind, row, sent, refusal.members()));
    }
  }

  /// Neither of the caller nor of ours.
  private static boolean isOfTheRow(int status) {
    return status == 400 || status == 404 || status == 409 || status == 422;
  }

  private <R> void validate(R row) {
    Set<ConstraintViolation<R>> broken = validator.validate(row);
    if (!broken.isEmpty()) {
      throw new ConstraintViolationException(broken);
    }
  }
}
