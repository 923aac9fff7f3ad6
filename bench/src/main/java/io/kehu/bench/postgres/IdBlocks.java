package io.kehu.bench.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

/// A table of ids, twenty in a row: pgbench makes random numbers, but no random choice among ids.
public final class IdBlocks {
  static final String TABLE = "bench.id_block";
  public static final int SIZE = 20;

  private IdBlocks() {}

  /// @return the number of rows, numbered from 1
  public static int save(Connection database, List<UUID> ids) throws SQLException {
    int blocks = ids.size() / SIZE;
    try (Statement sql = database.createStatement()) {
      sql.execute("create schema if not exists bench");
      sql.execute("drop table if exists " + TABLE);
      sql.execute("create table %s (n integer primary key, ids uuid[] not null)".formatted(TABLE));
    }
    try (PreparedStatement insert =
        database.prepareStatement("insert into %s values (?, ?)".formatted(TABLE))) {
      for (int block = 0; block < blocks; block++) {
        List<UUID> some = ids.subList(block * SIZE, (block + 1) * SIZE);
        insert.setInt(1, block + 1);
        insert.setArray(2, database.createArrayOf("uuid", some.toArray()));
        insert.addBatch();
      }
      insert.executeBatch();
    }
    return blocks;
  }
}
