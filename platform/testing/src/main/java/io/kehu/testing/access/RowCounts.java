package io.kehu.testing.access;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/// How many rows each table of a database holds.
public final class RowCounts {

  private static final String TABLES =
      """
      select format('%I.%I', n.nspname, c.relname)
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and not c.relispartition
        and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg_%'
      """;

  /// Consumers pause between batches, and other machines are slower than this one.
  private static final Duration QUIET = Duration.ofSeconds(2);

  private final String url;
  private final Properties login;
  private volatile Map<String, Long> last = Map.of();

  /// @param url JDBC, with user and password in it
  public RowCounts(String url) {
    this(url, new Properties());
  }

  private RowCounts(String url, Properties login) {
    this.url = url;
    this.login = login;
  }

  static RowCounts ofApplication() {
    Config config = ConfigProvider.getConfig();
    Properties login = new Properties();
    login.setProperty("user", config.getValue("quarkus.datasource.username", String.class));
    login.setProperty("password", config.getValue("quarkus.datasource.password", String.class));
    return new RowCounts(config.getValue("quarkus.datasource.jdbc.url", String.class), login);
  }

  /// The counts once nothing of earlier tests is at work any more.
  ///
  /// @param ignored names without schema
  public Map<String, Long> settled(Set<String> ignored) {
    last = now(ignored);
    Awaitility.await()
        .pollDelay(Duration.ofMillis(500))
        .pollInterval(Duration.ofMillis(500))
        .during(QUIET)
        .atMost(Duration.ofSeconds(60))
        .until(() -> sameAsLast(ignored));
    return last;
  }

  private boolean sameAsLast(Set<String> ignored) {
    Map<String, Long> now = now(ignored);
    boolean same = now.equals(last);
    last = now;
    return same;
  }

  private Map<String, Long> now(Set<String> ignored) {
    try (Connection connection = DriverManager.getConnection(url, login);
        var statement = connection.createStatement()) {
      Map<String, Long> counts = new TreeMap<>();
      try (ResultSet tables = statement.executeQuery(TABLES)) {
        while (tables.next()) {
          counts.put(tables.getString(1), 0L);
        }
      }
      counts.keySet().removeIf(table -> ignored.contains(table.substring(table.indexOf('.') + 1)));
      for (Map.Entry<String, Long> table : counts.entrySet()) {
        try (ResultSet count = statement.executeQuery("select count(*) from " + table.getKey())) {
          count.next();
          table.setValue(count.getLong(1));
        }
      }
      return counts;
    } catch (SQLException e) {
      throw new IllegalStateException(
          "The rows of " + url.replaceAll("\\?.*", "") + " could not be counted", e);
    }
  }
}
