package io.kehu.platform.bulk;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.kehu.platform.bulk.JobApi.Job;
import io.kehu.platform.bulk.JobApi.RowResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Writes what became of every row of a job, in order.
@ApplicationScoped
class ResultFiles {
  private final JobResults results;
  private final JobTable jobs;

  ResultFiles(JobResults results, JobTable jobs) {
    this.results = results;
    this.jobs = jobs;
  }

  StreamingOutput csv(Job job) {
    return out -> {
      Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      CsvWriter csv = CsvWriter.builder().build(text);
      csv.writeRecord("row", "outcome", "id", "problem");
      each(
          job,
          result ->
              csv.writeRecord(
                  Long.toString(result.row()),
                  result.outcome(),
                  result.id() == null ? "" : result.id().toString(),
                  ProblemColumn.text(result.problem())));
      csv.flush();
      text.flush();
    };
  }

  StreamingOutput ndjson(Job job) {
    return out -> {
      Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      each(job, result -> text.append(jobs.write(result)).append('\n'));
      text.flush();
    };
  }

  private void each(Job job, Work work) throws IOException {
    List<RowResult> part = results.after(job.id(), 0);
    while (!part.isEmpty()) {
      for (RowResult result : part) {
        work.with(result);
      }
      part = results.after(job.id(), part.getLast().row());
    }
  }

  private interface Work {
    void with(RowResult result) throws IOException;
  }
}
