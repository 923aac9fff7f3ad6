package io.kehu.bench.crash.check;

import io.kehu.dev.launcher.Instance;
import io.kehu.dev.launcher.server.Postgres;
import io.kehu.dev.launcher.service.Service;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Reads the services' databases.
public record Databases(Instance instance) {
  /// One row's value.
  public interface Mapper<T> {
    T map(ResultSet row) throws SQLException;
  }

  /// Column by column, as text.
  public static List<String> texts(ResultSet row) throws SQLException {
    List<String> texts = new ArrayList<>();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      texts.add(String.valueOf(row.getString(i)));
    }
    return texts;
  }

  public <T> List<T> rows(Service service, String sql, Mapper<T> mapper) throws SQLException {
    Postgres postgres = instance.postgres();
    String url = postgres.url(service.database().orElseThrow());
    try (Connection connection =
            DriverManager.getConnection(url, Postgres.SUPERUSER, postgres.password());
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      List<T> rows = new ArrayList<>();
      while (row.next()) {
        rows.add(mapper.map(row));
      }
      return rows;
    }
  }

  public long number(Service service, String sql) throws SQLException {
    return rows(service, sql, row -> row.getLong(1)).getFirst();
  }
}
