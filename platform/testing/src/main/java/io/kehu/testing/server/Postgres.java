package io.kehu.testing.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// A running PostgreSQL server.
///
/// @param url JDBC URL of any database on it, used only to create and drop others
public record Postgres(String url, String user, String password) {

  /// Creates an empty database and answers its JDBC URL.
  public String createDatabase(String name) {
    execute("create database \"" + name + "\"");
    return urlOf(name);
  }

  /// Drops the database, ending whatever is still connected to it.
  public void dropDatabase(String name) {
    execute("drop database if exists \"" + name + "\" with (force)");
  }

  private String urlOf(String database) {
    return url.replaceFirst("^(jdbc:postgresql://[^/]+/)[^?]*", "$1" + database);
  }

  private void execute(String sql) {
    try (Connection connection = DriverManager.getConnection(url, user, password);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(
          "Cannot run on the test PostgreSQL at " + url + ": " + sql, e);
    }
  }
}
