package io.kehu.platform.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import io.kehu.platform.bulk.JobApi.RowResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// What became of every row of a job. A transaction's rows are one row of the table, so that keeping all of them costs an import next to nothing.
@ApplicationScoped
class JobResults {
  private final Jdbi jdbi;
  private final JobTable jobs;

  JobResults(Jdbi jdbi, JobTable jobs) {
    this.jdbi = jdbi;
    this.jobs = jobs;
  }

  /// @param id of the record, null where the row failed or its record has none
  record Result(String outcome, @Nullable UUID id) {
    static final Result FAILED = new Result("FAILED", null);
  }

  /// @param first number of the first of them
  void keep(UUID job, long first, List<Result> results, boolean withIds) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(
                "insert into job_result (job_id, first_row, outcomes, ids) values (:job, :first, :outcomes, :ids)")
            .bind("job", job)
            .bind("first", first)
            .bind("outcomes", results.stream().map(Result::outcome).toArray(String[]::new))
            .bind(
                "ids",
                results.stream().map(each -> withIds ? each.id() : null).toArray(UUID[]::new))
            .execute());
  }

  /// The results of some rows behind `after`, in order; empty at the end.
  List<RowResult> after(UUID job, long after) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                select first_row, outcomes, ids,
                  (select jsonb_object_agg(r.row, r.problem) from job_row r
                    where r.job_id = j.job_id and r.row >= j.first_row
                      and r.row < j.first_row + cardinality(j.outcomes) and r.problem is not null)::text
                from job_result j where job_id = :job and first_row > :after order by first_row limit 1
                """)
            .bind("job", job)
            .bind("after", after)
            .map((row, _) ->
                numbered(
                    row.getLong(1),
                    (String[]) row.getArray(2).getArray(),
                    (UUID[]) row.getArray(3).getArray(),
                    problems(row.getString(4))))
            .findOne()
            .orElse(List.of()));
  }

  private Map<String, JsonNode> problems(@Nullable String text) {
    Map<String, JsonNode> problems = new HashMap<>();
    JsonNode tree = jobs.tree(text);
    if (tree != null) {
      tree.properties().forEach(problem -> problems.put(problem.getKey(), problem.getValue()));
    }
    return problems;
  }

  private static List<RowResult> numbered(
      long first, String[] outcomes, @Nullable UUID[] ids, Map<String, JsonNode> problems) {
    List<RowResult> results = new ArrayList<>();
    List<String> all = Arrays.asList(outcomes);
    for (int i = 0; i < all.size(); i++) {
      long number = first + i;
      results.add(new RowResult(number, all.get(i), ids[i], problems.get(Long.toString(number))));
    }
    return results;
  }
}
