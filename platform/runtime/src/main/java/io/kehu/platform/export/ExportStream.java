package io.kehu.platform.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kehu.platform.json.EventJson;
import io.kehu.platform.page.Lists;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/// Reads rows by a cursor and writes them, all in one snapshot. A table is read twice, because its header comes before its rows: first to see which columns
/// there are, then to write them.
@ApplicationScoped
class ExportStream {
  private static final int FETCHED = 500;

  /// How long a caller may take to read: so long do old row versions stay.
  private static final int TIMEOUT_SECONDS = 1800;

  private final Jdbi jdbi;
  private final ObjectMapper json;

  ExportStream(Jdbi jdbi, @EventJson ObjectMapper json) {
    this.jdbi = jdbi;
    this.json = json;
  }

  /// What is written.
  ///
  /// @param rows at most so many
  record Selection(Export export, Lists.Whole list, int rows) {}

  void ndjson(Selection selection, OutputStream out) {
    read(db -> {
      Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      each(db, selection, row -> text.append(row).append('\n'));
      text.flush();
    });
  }

  /// @param headers how a column is called in the file
  void table(Selection selection, UnaryOperator<String> headers, RowOutput out) {
    List<String> declared = selection.export().columns();
    read(db -> {
      TreeSet<String> found = new TreeSet<>(new ColumnOrder(declared));
      found.addAll(ColumnOrder.always(declared));
      each(db, selection, row -> FlatRow.each(json.readTree(row), (path, _) -> found.add(path)));
      List<String> columns = List.copyOf(found);
      out.row(columns.stream().map(headers).toList());
      each(db, selection, row -> out.row(fields(columns, row)));
      out.close();
    });
  }

  private List<String> fields(List<String> columns, String row) throws JsonProcessingException {
    Map<String, String> values = new HashMap<>();
    FlatRow.each(json.readTree(row), values::put);
    List<String> fields = new ArrayList<>(columns.size());
    columns.forEach(column -> fields.add(values.getOrDefault(column, "")));
    return fields;
  }

  private void read(Work work) {
    QuarkusTransaction.requiringNew()
        .timeout(TIMEOUT_SECONDS)
        .run(() ->
            jdbi.useHandle(db -> {
              db.execute("set transaction isolation level repeatable read, read only");
              try {
                work.with(db);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            }));
  }

  private static void each(Handle db, Selection selection, RowWork work) {
    Lists.Whole list = selection.list();
    String sql =
        "select cast(%s as text) from %s where %s order by %s limit %d"
            .formatted(
                selection.export().row(),
                list.from(),
                list.where().text(),
                list.orderBy(),
                selection.rows());
    try (Query query = db.createQuery(sql)) {
      list.where().parameters().forEach(query::bind);
      query
          .setFetchSize(FETCHED)
          .mapTo(String.class)
          .useIterator(rows -> {
            while (rows.hasNext()) {
              work.with(rows.next());
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Work {
    void with(Handle db) throws IOException;
  }

  private interface RowWork {
    void with(String row) throws IOException;
  }
}
