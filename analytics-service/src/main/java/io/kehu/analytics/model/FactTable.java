package io.kehu.analytics.model;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Writes many rows of one fact table in one statement. Columns travel as text arrays and are cast by the database, so that one statement text
/// serves every batch size.
final class FactTable {
  private final String insert;
  private final String key;
  private final List<Column> columns;

  /// @param type PostgreSQL's name of the type
  record Column(String name, String type) {
    static Column uuid(String name) {
      return new Column(name, "uuid");
    }

    static Column text(String name) {
      return new Column(name, "text");
    }

    static Column number(String name) {
      return new Column(name, "bigint");
    }

    static Column amount(String name) {
      return new Column(name, "numeric");
    }

    static Column time(String name) {
      return new Column(name, "timestamptz");
    }
  }

  private FactTable(String table, String key, List<Column> columns, String onConflict) {
    this.key = key;
    this.columns = columns;
    String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
    String casts =
        IntStream.range(0, columns.size())
            .mapToObj(i -> "c" + i + "::" + columns.get(i).type())
            .collect(Collectors.joining(", "));
    String arrays = columns.stream().map(c -> "?::text[]").collect(Collectors.joining(", "));
    String aliases =
        IntStream.range(0, columns.size()).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
    this.insert =
        "insert into %s (%s) select %s from unnest(%s) as rows(%s) on conflict (%s) %s returning %s"
            .formatted(table, names, casts, arrays, aliases, key, onConflict, key);
  }

  /// A table in which a greater `version` replaces a smaller one.
  static FactTable versioned(String table, String key, List<Column> columns) {
    String sets =
        columns.stream()
            .map(Column::name)
            .filter(name -> !name.equals(key))
            .map(name -> name + " = excluded." + name)
            .collect(Collectors.joining(", "));
    return new FactTable(
        table,
        key,
        columns,
        "do update set " + sets + " where " + table + ".version < excluded.version");
  }

  /// A table whose rows never change.
  static FactTable immutable(String table, String key, List<Column> columns) {
    return new FactTable(table, key, columns, "do nothing");
  }

  /// Writes rows, whose keys must differ from one another.
  ///
  /// @param rows values in the order of the columns; `toString` must be what the database reads
  /// @return the first key column of the rows that were written
  List<String> write(Handle handle, List<List<@Nullable Object>> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    if (rows.getFirst().size() != columns.size()) {
      throw new IllegalArgumentException("rows do not fit the columns " + columns);
    }
    try (PreparedStatement statement = handle.getConnection().prepareStatement(insert)) {
      for (int column = 0; column < columns.size(); column++) {
        statement.setArray(column + 1, values(handle, rows, column));
      }
      List<String> written = new ArrayList<>();
      try (ResultSet keys = statement.executeQuery()) {
        while (keys.next()) {
          written.add(keys.getString(1));
        }
      }
      return written;
    } catch (SQLException e) {
      throw new IllegalStateException("cannot write " + rows.size() + " rows by " + key, e);
    }
  }

  private static Array values(Handle handle, List<List<@Nullable Object>> rows, int column)
      throws SQLException {
    Object[] values =
        rows.stream()
            .map(row -> row.get(column))
            .map(value -> value == null ? null : value.toString())
            .toArray();
    return handle.getConnection().createArrayOf("text", values);
  }
}
