package io.kehu.platform.bulk;

import io.kehu.platform.bulk.JobApi.Outcome;
import io.kehu.platform.bulk.JobApi.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/// Rows of which a caller wants to know more than their number.
@ApplicationScoped
class JobRows {
  /// More than these nobody mends by hand.
  private static final int MOST = 20_000;

  private final Jdbi jdbi;
  private final JobTable jobs;

  JobRows(Jdbi jdbi, JobTable jobs) {
    this.jdbi = jdbi;
    this.jobs = jobs;
  }

  /// @param problem null unless it failed
  record Result(long row, Outcome outcome, @Nullable Map<String, Object> problem, String content) {}

  /// Keeps results until there are too many; all of them are counted in any case.
  void keep(UUID job, List<Result> results) {
    if (results.isEmpty()) {
      return;
    }
    jdbi.useHandle(handle -> {
      long kept =
          handle
              .createQuery("select count(*) from job_row where job_id = ?")
              .bind(0, job)
              .mapTo(Long.class)
              .one();
      PreparedBatch insert =
          handle.prepareBatch(
              """
              insert into job_row (job_id, row, outcome, problem, content)
              values (:job, :row, :outcome, cast(:problem as jsonb), :content)
              """);
      results.stream()
          .limit(Math.max(0, MOST - kept))
          .forEach(result ->
              insert
                  .bind("job", job)
                  .bind("row", result.row())
                  .bind("outcome", result.outcome().name())
                  .bind("problem", result.problem() == null ? null : jobs.write(result.problem()))
                  .bind("content", result.content())
                  .add());
      insert.execute();
    });
  }

  /// Rows behind `after`, in order.
  List<Row> page(UUID job, @Nullable Outcome outcome, long after, int limit) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                select row, outcome, problem::text, content from job_row
                where job_id = :job and row > :after and (:any or outcome = :outcome)
                order by row limit :limit
                """)
            .bind("job", job)
            .bind("after", after)
            .bind("any", outcome == null)
            .bind("outcome", outcome == null ? "" : outcome.name())
            .bind("limit", limit)
            .map((row, context) ->
                new Row(
                    row.getLong(1),
                    Outcome.valueOf(row.getString(2)),
                    jobs.tree(row.getString(3)),
                    row.getString(4)))
            .list());
  }

  /// Hands over all rows that failed, in order.
  void failed(UUID job, Consumer<Row> to) {
    long after = 0;
    List<Row> page = page(job, Outcome.FAILED, after, 500);
    while (!page.isEmpty()) {
      page.forEach(to);
      after = page.getLast().row();
      page = page(job, Outcome.FAILED, after, 500);
    }
  }
}
