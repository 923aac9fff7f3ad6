package io.kehu.platform.external;

import io.kehu.platform.bulk.BatchResult;
import io.kehu.platform.bulk.ImportKind.RowOutcome;
import io.kehu.platform.problem.GeneralProblem;
import io.kehu.platform.problem.ProblemException;
import java.util.UUID;

/// How an upsert is answered over HTTP.
public final class UpsertAnswer {
  private UpsertAnswer() {}

  /// 201, 200 or 202.
  ///
  /// @throws ProblemException `stale-source-version` for a row older than the stored one
  public static int status(RowOutcome outcome) {
    return switch (outcome) {
      case CREATED -> 201;
      case UPDATED, UNCHANGED, SKIPPED -> 200;
      case WAITING -> 202;
      case STALE -> throw ProblemException.of(GeneralProblem.STALE_SOURCE_VERSION);
    };
  }

  /// The same for one item of a batch.
  public static BatchResult.Done done(RowOutcome outcome, UUID id) {
    return new BatchResult.Done(status(outcome), id);
  }
}
