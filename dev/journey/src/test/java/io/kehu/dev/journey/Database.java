package io.kehu.dev.journey;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/// A service's database, for what no door tells.
///
/// @param url JDBC, with user and password in it
record Database(String url) {
  /// @param sql with one parameter, and one value as its answer
  String text(String sql, Object parameter) {
    try (Connection connection = DriverManager.getConnection(url);
        PreparedStatement query = connection.prepareStatement(sql)) {
      query.setObject(1, parameter);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  long number(String sql, Object parameter) {
    return Long.parseLong(text(sql, parameter));
  }

  /// @throws IllegalStateException where it concerns more or fewer rows than one
  void updateOne(String sql, Object parameter) {
    try (Connection connection = DriverManager.getConnection(url);
        PreparedStatement update = connection.prepareStatement(sql)) {
      update.setObject(1, parameter);
      int rows = update.executeUpdate();
      if (rows != 1) {
        throw new IllegalStateException(rows + " rows: " + sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  HeldRow hold(String table, String id) {
    return new HeldRow(url, table, UUID.fromString(id));
  }
}
