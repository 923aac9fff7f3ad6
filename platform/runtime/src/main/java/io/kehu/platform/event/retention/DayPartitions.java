package io.kehu.platform.event.retention;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jboss.logging.Logger;

/// The partitions of one table, a day each (UTC), besides a default one that takes what has no day.
///
/// @param table a name of ours
record DayPartitions(String table) {
  private static final Logger LOG = Logger.getLogger(DayPartitions.class);
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  /// Makes the partitions of these days where they are missing. A day that cannot be made now (the table is busy) is left to the next call; until then its
  /// rows go to the default partition.
  void make(Connection connection, LocalDate from, LocalDate to) throws SQLException {
    SortedMap<LocalDate, String> present = present(connection);
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      if (!present.containsKey(day)) {
        make(connection, day);
      }
    }
  }

  /// Names of the partitions that hold only days before `day`, oldest first.
  List<String> before(Connection connection, LocalDate day) throws SQLException {
    return new ArrayList<>(present(connection).headMap(day).values());
  }

  /// Drops a partition.
  ///
  /// @return false when the table was too busy
  boolean drop(Connection connection, String partition) {
    return attempt(connection, "drop table " + partition);
  }

  private void make(Connection connection, LocalDate day) {
    String name = table + "_" + day.format(DAY);
    attempt(
        connection,
        """
        create table if not exists %1$s partition of %2$s
          for values from ('%3$s 00:00:00+00') to ('%4$s 00:00:00+00')
          with (autovacuum_vacuum_scale_factor = 0.05)
        """
            .formatted(name, table, day, day.plusDays(1)));
  }

  /// Waits only briefly for its lock: whoever wants a lock on a table keeps all that come after waiting, too.
  private static boolean attempt(Connection connection, String change) {
    try (Statement statement = connection.createStatement()) {
      statement.execute("set lock_timeout = '1s'");
      statement.execute(change);
      return true;
    } catch (SQLException e) {
      LOG.infof("Left to the next time: %s (%s)", change.strip(), e.getMessage());
      return false;
    }
  }

  private SortedMap<LocalDate, String> present(Connection connection) throws SQLException {
    SortedMap<LocalDate, String> present = new TreeMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
            where i.inhparent = ?::regclass and c.relname ~ '_[0-9]{8}$'
            """)) {
      select.setString(1, table);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          String name = row.getString(1);
          present.put(LocalDate.parse(name.substring(name.length() - 8), DAY), name);
        }
      }
    }
    return present;
  }
}
