package io.kehu.bench.postgres;

import io.kehu.dev.launcher.Instance;
import io.kehu.dev.launcher.server.Postgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What somebody sends to a database, as PostgreSQL counts it (pg_stat_statements).
///
/// @param database name of it
public record SentStatements(Instance instance, String database) {
  /// Statements in the order in which they first came, as many times each as they come per request. Others begin and end transactions too, in their
  /// own order.
  private static final String PER_REQUEST =
      """
      select query, round(calls / ?::numeric)
      from pg_stat_statements s
      join pg_database d on d.oid = s.dbid
      join pg_roles r on r.oid = s.userid
      where d.datname = ? and r.rolname = ? and calls >= ? * 0.7
      order by upper(query) <> 'BEGIN', s.stats_since
      """;

  private static final String MILLIS =
      """
      select sum(total_exec_time)
      from pg_stat_statements s
      join pg_database d on d.oid = s.dbid
      join pg_roles r on r.oid = s.userid
      where d.datname = ? and r.rolname = ?
      """;

  /// What is done while statements are counted.
  @FunctionalInterface
  public interface Work {
    /// @return the number of requests
    int run() throws Exception;
  }

  /// What each request of some work sends, without comments and superfluous white space; parameters are `$1`, `$2` and so on.
  public List<String> perRequest(Work work) throws Exception {
    try (Connection connection =
            DriverManager.getConnection(
                instance.postgres().url(Postgres.SUPERUSER),
                Postgres.SUPERUSER,
                instance.postgres().password());
        Statement sql = connection.createStatement();
        PreparedStatement query = connection.prepareStatement(PER_REQUEST)) {
      sql.execute("select pg_stat_statements_reset()");
      int requests = work.run();
      query.setInt(1, requests);
      query.setString(2, database);
      query.setString(3, database);
      query.setInt(4, requests);
      return read(query);
    }
  }

  /// How long PostgreSQL runs the statements of each request, planning not counted.
  public double millisPerRequest(Work work) throws Exception {
    try (Connection connection =
            DriverManager.getConnection(
                instance.postgres().url(Postgres.SUPERUSER),
                Postgres.SUPERUSER,
                instance.postgres().password());
        Statement sql = connection.createStatement();
        PreparedStatement query = connection.prepareStatement(MILLIS)) {
      sql.execute("select pg_stat_statements_reset()");
      int requests = work.run();
      query.setString(1, database);
      query.setString(2, database);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getDouble(1) / requests;
      }
    }
  }

  private static List<String> read(PreparedStatement query) throws SQLException {
    List<String> statements = new ArrayList<>();
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        for (int time = 0; time < row.getInt(2); time++) {
          statements.add(plain(row.getString(1)));
        }
      }
    }
    return ended(statements);
  }

  /// PostgreSQL 18 counts what begins a transaction, but not what ends it.
  static List<String> ended(List<String> statements) {
    List<String> upper = statements.stream().map(one -> one.toUpperCase(Locale.ROOT)).toList();
    boolean open = upper.contains("BEGIN") && !upper.contains("COMMIT");
    return open ? Stream.concat(statements.stream(), Stream.of("COMMIT")).toList() : statements;
  }

  /// One statement on one line.
  static String plain(String statement) {
    return statement.replaceAll("/\\*.*?\\*/", " ").replaceAll("\\s+", " ").strip();
  }
}
