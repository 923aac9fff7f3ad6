package io.kehu.dev.journey;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/// A row that is held, so that whoever comes to it stands still there until it is let go: the middle of something, whatever the machine's speed.
final class HeldRow implements AutoCloseable {
  private static final String SOMEBODY_WAITS =
      "select exists (select from pg_stat_activity a where pg_backend_pid() = any(pg_blocking_pids(a.pid)))";

  private final Connection connection;

  /// @param url JDBC, with user and password in it
  /// @param id of the row
  HeldRow(String url, String table, Object id) {
    try {
      connection = DriverManager.getConnection(url);
      connection.setAutoCommit(false);
      try (PreparedStatement lock =
          connection.prepareStatement("select id from " + table + " where id = ? for update")) {
        lock.setObject(1, id);
        try (ResultSet row = lock.executeQuery()) {
          if (!row.next()) {
            throw new IllegalStateException("No %s %s".formatted(table, id));
          }
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  boolean isWaitedFor() {
    try (PreparedStatement query = connection.prepareStatement(SOMEBODY_WAITS);
        ResultSet row = query.executeQuery()) {
      return row.next() && row.getBoolean(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
