package io.kehu.platform.export;

import io.kehu.platform.audit.Audit;
import io.kehu.platform.codelist.Label;
import io.kehu.platform.id.Ids;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Lists;
import io.kehu.platform.page.Page;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.sql.Sql;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
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

  /// Below the list that goes out. Called as `export.csv`, see [ExportAddresses].
  public static final String PATH = "export/{format}";

  public static final String DESCRIPTION =
      "The filters and the order of the list, up to a million rows.";

  private static final ListRequest ANY_PAGE = new ListRequest(1, null, null, null, null);
  private static final Pattern CODE = Pattern.compile("[A-Z]+(_[A-Z]+)*");
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

  /// A list as it is served: who sees a row there takes it out, and it says what the list says of it.
  ///
  /// @param list serves pages of it, under its access rule and plain filters
  /// @throws ProblemException `validation-failed`, `export-too-large`, `exports-busy`
  @Transactional
  public ExportFile of(
      String name, ExportRequest request, Function<ListRequest, ? extends Page<?>> list) {
    Lists.Selection selection = lists.selection(() -> list.apply(ANY_PAGE));
    return answer(
        Export.asShown(name, selection.listing()), request, selection.conditions(), Map.of());
  }

  /// @param conditions the access rule first, then the plain filters
  /// @param labels words for columns that are known only while the service runs, by path
  /// @throws ProblemException `validation-failed`, `export-too-large`, `exports-busy`
  @Transactional
  public ExportFile answer(
      Export export, ExportRequest request, List<Sql> conditions, Map<String, Label> labels) {
    Lists.Whole list = lists.whole(export.listing(), request.filter(), request.sort(), conditions);
    int rows = count(list);
    if (rows > MOST_ROWS) {
      throw ProblemException.of(ExportProblem.TOO_LARGE, MOST_ROWS);
    }
    if (places.availablePermits() == 0) {
      throw ProblemException.of(ExportProblem.BUSY);
    }
    String name = export.name();
    ExportFormat format = ExportFormat.of(request.format());
    Taken taken = new Taken(name, format, list.filter(), request.sort(), asked(conditions), rows);
    audit.record("export", Ids.newId(), "exported", null, taken);
    metrics.counter("kehu.exports.rows", "kind", name).increment(rows);
    UnaryOperator<String> headers =
        request.labels() == null
            ? UnaryOperator.identity()
            : new ColumnLabels(name, request.labels(), labels)::of;
    ExportStream.Selection selection = new ExportStream.Selection(export, list, rows);
    return new ExportFile(
        "%s.%s".formatted(name, format.extension()),
        format.mediaType(),
        out -> write(selection, format, request.bom(), headers, out));
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

  /// Text might be a person's name or phone, which an erasure would not find here: only codes are kept, and that something was asked for.
  private static Map<String, String> asked(List<Sql> conditions) {
    Map<String, String> asked = new TreeMap<>();
    conditions.forEach(condition ->
        condition
            .parameters()
            .forEach((name, value) -> asked.put(name, isHarmless(value) ? value.toString() : "…")));
    return asked;
  }

  private static boolean isHarmless(Object value) {
    return value instanceof UUID
        || value instanceof Number
        || value instanceof Boolean
        || value instanceof Temporal
        || value instanceof String text && CODE.matcher(text).matches();
  }
}
