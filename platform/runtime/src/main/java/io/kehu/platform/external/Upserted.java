package io.kehu.platform.external;

import io.kehu.platform.bulk.ImportKind.Imported;
import io.kehu.platform.bulk.ImportKind.RowOutcome;
import io.kehu.platform.problem.ProblemException;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;

/// What became of a record that another system sent. `STALE` left the stored one as it was.
///
/// @param record the record as it stands now
public record Upserted<T>(T record, RowOutcome outcome) {
  /// As the answer over HTTP.
  ///
  /// @param created what answers for a record that is new
  /// @param changed what answers for one that was here
  /// @throws ProblemException `stale-source-version`
  public RestResponse<T> answered(
      Function<T, RestResponse<T>> created, Function<T, RestResponse<T>> changed) {
    return (UpsertAnswer.status(outcome) == 201 ? created : changed).apply(record);
  }

  /// As the outcome of an import's row.
  public Imported imported(Function<T, UUID> id) {
    return new Imported(outcome, id.apply(record));
  }
}
