package io.kehu.platform.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.kehu.platform.json.JsonReading;
import io.kehu.platform.json.LenientJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Opens stored files.
@ApplicationScoped
class RowSources {
  private final JobTable jobs;
  private final TableRow.Tools tools;
  private final JsonReading reading;

  RowSources(JobTable jobs, @LenientJson ObjectMapper lenient, JsonReading reading) {
    this.jobs = jobs;
    this.tools = new TableRow.Tools(lenient, reading, jobs::write);
    this.reading = reading;
  }

  /// @throws io.kehu.platform.problem.ProblemException when its beginning already shows that it cannot be imported
  RowSource open(UUID job, Class<?> rowType) {
    return open(job, jobs.reading(job), rowType);
  }

  RowSource open(UUID job, FileReading how, Class<?> rowType) {
    UploadStream file = new UploadStream(number -> jobs.chunk(job, number));
    return switch (how.format()) {
      case CSV -> new CsvRows(file, how, rowType, tools);
      case XLSX -> new XlsxRows(file, how.mapping(), rowType, tools);
      case NDJSON -> new NdjsonRows(file, reading);
    };
  }
}
