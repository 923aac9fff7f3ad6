package io.kehu.testing.privacy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/// Searches every column of every table of a database for words, whatever feature the table belongs to: one that forgets itself is found.
///
/// ```java
/// assertThat(Leftovers.ofApplication().of(List.of("Zhang Unmistakable", "+8613812345678"))).isEmpty();
/// ```
///
/// Text, JSON, arrays, numbers and days are searched as text, without regard to case; binary columns and large objects as UTF-8. What is encrypted or hashed cannot be
/// found by words.
public final class Leftovers {
  private static final String COLUMNS =
      """
      select format('%I.%I', n.nspname, c.relname), a.attname, a.atttypid = 'bytea'::regtype
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'm') and not c.relispartition and a.attnum > 0 and not a.attisdropped
        and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_%'
      order by 1, 2
      """;

  private final String url;
  private final Properties login;

  private Leftovers(String url, Properties login) {
    this.url = url;
    this.login = login;
  }

  /// The application's own database.
  public static Leftovers ofApplication() {
    Config config = ConfigProvider.getConfig();
    Properties login = new Properties();
    login.setProperty("user", config.getValue("quarkus.datasource.username", String.class));
    login.setProperty("password", config.getValue("quarkus.datasource.password", String.class));
    return new Leftovers(config.getValue("quarkus.datasource.jdbc.url", String.class), login);
  }

  /// A database of somebody else's.
  ///
  /// @param url JDBC, with user and password in it
  public static Leftovers in(String url) {
    return new Leftovers(url, new Properties());
  }

  /// A word that was found.
  public record Leftover(String table, String column, String word, String row) {}

  private record Column(String table, String name, boolean binary) {}

  public List<Leftover> of(Collection<String> words) {
    try (Connection connection = DriverManager.getConnection(url, login)) {
      List<Leftover> found = new ArrayList<>();
      for (Column column : columns(connection)) {
        found.addAll(search(connection, column, words));
      }
      found.addAll(searchLargeObjects(connection, words));
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("The database could not be searched", e);
    }
  }

  private static List<Column> columns(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        ResultSet row = statement.executeQuery(COLUMNS)) {
      List<Column> columns = new ArrayList<>();
      while (row.next()) {
        columns.add(new Column(row.getString(1), row.getString(2), row.getBoolean(3)));
      }
      return columns;
    }
  }

  private static List<Leftover> search(
      Connection connection, Column column, Collection<String> words) throws SQLException {
    String name = "\"" + column.name().replace("\"", "\"\"") + "\"";
    String found =
        column.binary()
            ? "position(convert_to(w.word, 'UTF8') in t." + name + ") > 0"
            : "strpos(lower(t." + name + "::text), lower(w.word)) > 0";
    try (PreparedStatement query =
        connection.prepareStatement(
            "select w.word, left(t::text, 500) from %s t join unnest(?::text[]) w(word) on %s limit 20"
                .formatted(column.table(), found))) {
      query.setArray(1, connection.createArrayOf("text", words.toArray()));
      return leftovers(query, column.table(), column.name());
    }
  }

  private static List<Leftover> searchLargeObjects(Connection connection, Collection<String> words)
      throws SQLException {
    List<Leftover> found = new ArrayList<>();
    List<Long> objects = new ArrayList<>();
    try (var statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select oid from pg_largeobject_metadata")) {
      while (row.next()) {
        objects.add(row.getLong(1));
      }
    }
    for (long object : objects) {
      byte[] content = content(connection, object);
      String text = new String(content, StandardCharsets.UTF_8);
      words.stream()
          .filter(text::contains)
          .forEach(word ->
              found.add(new Leftover("pg_largeobject", "data", word, Long.toString(object))));
    }
    return found;
  }

  private static byte[] content(Connection connection, long object) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement("select lo_get(?)")) {
      query.setLong(1, object);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getBytes(1);
      }
    }
  }

  private static List<Leftover> leftovers(PreparedStatement query, String table, String column)
      throws SQLException {
    try (ResultSet row = query.executeQuery()) {
      List<Leftover> found = new ArrayList<>();
      while (row.next()) {
        found.add(new Leftover(table, column, row.getString(1), row.getString(2)));
      }
      return found;
    }
  }
}
