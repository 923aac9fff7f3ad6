package io.kehu.platform.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.kehu.platform.bulk.JobApi.Format;
import io.kehu.platform.json.JsonReading;
import io.kehu.platform.json.LenientJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Opens stored files.
@ApplicationScoped
class RowSources {
  private final JobTable jobs;
  private final ObjectMapper lenient;
  private final JsonReading reading;

  RowSources(JobTable jobs, @LenientJson ObjectMapper lenient, JsonReading reading) {
    this.jobs = jobs;
    this.lenient = lenient;
    this.reading = reading;
  }

  /// @throws io.kehu.platform.problem.ProblemException when its beginning already shows that it cannot be imported
  RowSource open(UUID job, Format format, Class<?> rowType) {
    UploadStream file = new UploadStream(number -> jobs.chunk(job, number));
    return switch (format) {
      case CSV -> new CsvRows(file, rowType, lenient, reading, jobs::write);
      case NDJSON -> new NdjsonRows(file, reading);
    };
  }
}
