package io.kehu.platform.bulk;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.kehu.platform.bulk.JobApi.Job;
import io.kehu.platform.export.Formulas;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Writes the rows that failed as a file of the kind that they came in.
@ApplicationScoped
class FailedRows {
  private final JobRows rows;
  private final JobTable jobs;

  FailedRows(JobRows rows, JobTable jobs) {
    this.rows = rows;
    this.jobs = jobs;
  }

  StreamingOutput csv(Job job) {
    List<String> header = jobs.header(job.id());
    return (OutputStream out) -> {
      CsvWriter csv =
          CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
      List<String> columns = new ArrayList<>(header);
      columns.removeIf(ProblemColumn.NAME::equals);
      columns.add(ProblemColumn.NAME);
      csv.writeRecord(columns);
      rows.failed(
          job.id(),
          row -> {
            List<String> fields = new ArrayList<>();
            List<String> values = jobs.fields(row.content());
            for (int i = 0; i < header.size(); i++) {
              if (!header.get(i).equals(ProblemColumn.NAME)) {
                fields.add(i < values.size() ? Formulas.guarded(values.get(i)) : "");
              }
            }
            fields.add(ProblemColumn.text(row.problem()));
            csv.writeRecord(fields);
          });
      csv.flush();
    };
  }

  StreamingOutput ndjson(Job job) {
    return (OutputStream out) -> {
      Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      rows.failed(
          job.id(),
          row -> {
            try {
              text.write(row.content() + "\n");
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
      text.flush();
    };
  }
}
