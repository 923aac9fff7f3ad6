package io.kehu.platform.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Rows for one insert statement. The driver sends them as one statement with many rows (`reWriteBatchedInserts`).
final class PendingRows implements Pending {
  /// Bounds the memory of a transaction that never ends adding.
  private static final int MOST = 500;

  private final DataSource database;
  private final String insert;
  private final List<@Nullable Object[]> rows = new ArrayList<>();

  PendingRows(DataSource database, String insert) {
    this.database = database;
    this.insert = insert;
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
        PreparedStatement statement = connection.prepareStatement(insert)) {
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
