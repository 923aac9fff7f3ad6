package io.kehu.platform.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Values for one statement. The driver makes one insert with many rows of many inserts (`reWriteBatchedInserts`).
final class PendingBatch implements Pending {
  /// Bounds the memory of a transaction that changes without end.
  private static final int MOST = 500;

  private final DataSource database;
  private final String sql;
  private final List<@Nullable Object[]> rows = new ArrayList<>();

  PendingBatch(DataSource database, String sql) {
    this.database = database;
    this.sql = sql;
  }

  void add(@Nullable Object[] row) {
    rows.add(row);
    if (rows.size() >= MOST) {
      UnitOfWork.write(this);
    }
  }

  @Override
  public void write() throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (@Nullable Object[] row : rows) {
        bind(statement, row);
        statement.addBatch();
      }
      statement.executeBatch();
    }
    rows.clear();
  }

  private static void bind(PreparedStatement statement, @Nullable Object[] row)
      throws SQLException {
    for (int i = 0; i < row.length; i++) {
      if (row[i] == null) {
        statement.setNull(i + 1, Types.NULL);
      } else {
        statement.setObject(i + 1, row[i]);
      }
    }
  }
}
