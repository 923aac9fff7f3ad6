package io.kehu.platform.export;

import io.kehu.platform.audit.Audit;
import io.kehu.platform.codelist.Label;
import io.kehu.platform.id.Ids;
import io.kehu.platform.page.Lists;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.sql.Sql;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// Answers lists as files. Who took out how many rows by which filter is in the audit log before the first byte is sent.
@ApplicationScoped
public class Exports {
  public static final String CSV = "text/csv";
  public static final String NDJSON = "application/x-ndjson";
  public static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final int MOST_ROWS = 1_000_000;

  /// Each holds a connection for as long as its caller reads.
  private static final int AT_A_TIME = 4;

  private static final int PATIENCE_SECONDS = 30;

  private final Jdbi jdbi;
  private final Lists lists;
  private final ExportStream stream;
  private final Audit audit;
  private final MeterRegistry metrics;
  private final Semaphore places = new Semaphore(AT_A_TIME);

  Exports(Jdbi jdbi, Lists lists, ExportStream stream, Audit audit, MeterRegistry metrics) {
    this.jdbi = jdbi;
    this.lists = lists;
    this.stream = stream;
    this.audit = audit;
    this.metrics = metrics;
    metrics.gauge("kehu.exports.running", places, free -> AT_A_TIME - free.availablePermits());
  }

  /// What the audit log keeps of an export.
  record Taken(
      String name,
      ExportFormat format,
      @Nullable String filter,
      @Nullable String sort,
      Map<String, String> conditions,
      long rows) {}

  /// @param conditions the access rule first, then the plain filters
  /// @param labels words for columns that are known only while the service runs, by path
  /// @throws ProblemException `validation-failed`, `export-too-large`, `exports-busy`
  @Transactional
  public StreamingOutput answer(
      Export export,
      ExportFormat format,
      ExportRequest request,
      List<Sql> conditions,
      Map<String, Label> labels) {
    Lists.Whole list = lists.whole(export.listing(), request.filter(), request.sort(), conditions);
    int rows = count(list);
    if (rows > MOST_ROWS) {
      throw ProblemException.of(ExportProblem.TOO_LARGE, MOST_ROWS);
    }
    if (places.availablePermits() == 0) {
      throw ProblemException.of(ExportProblem.BUSY);
    }
    String name = export.name();
    Taken taken =
        new Taken(name, format, request.filter(), request.sort(), asked(conditions), rows);
    audit.record("export", Ids.newId(), "exported", null, taken);
    metrics.counter("kehu.exports.rows", "kind", name).increment(rows);
    UnaryOperator<String> headers =
        request.labels() == null
            ? UnaryOperator.identity()
            : new ColumnLabels(name, request.labels(), labels)::of;
    ExportStream.Selection selection = new ExportStream.Selection(export, list, rows);
    return out -> write(selection, format, request.bom(), headers, out);
  }

  /// The place is taken only here, where it is sure to be given back.
  private void write(
      ExportStream.Selection selection,
      ExportFormat format,
      boolean byteOrderMark,
      UnaryOperator<String> headers,
      OutputStream out)
      throws IOException {
    try {
      if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IOException("Too many exports at a time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
    try {
      switch (format) {
        case NDJSON -> stream.ndjson(selection, out);
        case XLSX ->
            stream.table(selection, headers, new XlsxOutput(out, selection.export().name()));
        case CSV -> stream.table(selection, headers, new CsvOutput(out, byteOrderMark));
      }
    } finally {
      places.release();
    }
  }

  private int count(Lists.Whole list) {
    String sql =
        "select count(*) from (select from %s where %s limit %d) as found"
            .formatted(list.from(), list.where().text(), MOST_ROWS + 1);
    return jdbi.withHandle(db -> {
      try (Query query = db.createQuery(sql)) {
        list.where().parameters().forEach(query::bind);
        return query.mapTo(Integer.class).one();
      }
    });
  }

  private static Map<String, String> asked(List<Sql> conditions) {
    Map<String, String> asked = new TreeMap<>();
    conditions.forEach(condition ->
        condition.parameters().forEach((name, value) -> asked.put(name, String.valueOf(value))));
    return asked;
  }
}
