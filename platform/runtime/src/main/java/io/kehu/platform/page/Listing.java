package io.kehu.platform.page;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a list shows and by what it can be filtered and sorted; a constant of the feature's repository.
///
/// Rows come straight from SQL, not from entities: a list of fifty needs no persistence context.
public record Listing<T>(
    String from,
    String idColumn,
    String columns,
    Map<String, Field> fields,
    String defaultSort,
    RowReader<T> reader) {

  /// The same list with more fields to filter and sort by, known only while the service runs.
  public Listing<T> with(List<Field> more) {
    Map<String, Field> all = new LinkedHashMap<>(fields);
    more.forEach(field -> all.put(field.name(), field));
    return new Listing<>(from, idColumn, columns, all, defaultSort, reader);
  }

  /// @param column SQL expression, indexed where the table is big
  /// @param nullable where false, the pages of an ascending order use the column's index too
  public record Field(String name, FieldType type, String column, boolean nullable) {}

  /// Reads one row of the list's columns.
  @FunctionalInterface
  public interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /// @param from table and alias: `customer c`
  /// @param idColumn the unique tie-break of every order: `c.id`
  public static Builder from(String from, String idColumn) {
    return new Builder(from, idColumn);
  }

  /// Collects a listing's parts.
  public static final class Builder {
    private final String from;
    private final String idColumn;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private String defaultSort = "";

    private Builder(String from, String idColumn) {
      this.from = from;
      this.idColumn = idColumn;
    }

    /// A field that may be filtered and sorted by.
    public Builder field(String name, FieldType type, String column) {
      fields.put(name, new Field(name, type, column, true));
      return this;
    }

    /// As [#field], for a column that is never null.
    public Builder required(String name, FieldType type, String column) {
      fields.put(name, new Field(name, type, column, false));
      return this;
    }

    /// The order where the caller names none, in the language of `sort`: `-createdAt`.
    public Builder defaultSort(String sort) {
      defaultSort = sort;
      return this;
    }

    public <T> Listing<T> select(String columns, RowReader<T> reader) {
      return new Listing<>(
          from,
          idColumn,
          columns,
          Collections.unmodifiableMap(new LinkedHashMap<>(fields)),
          defaultSort,
          reader);
    }
  }
}
