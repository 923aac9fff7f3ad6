package io.kehu.bench.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Ids of which one after the other is taken at random. They lie in a table too, twenty in a row: pgbench makes random numbers, but no random choice among
/// ids.
public final class Ids {
  private static final String TABLE = "bench.id_block";
  private static final int BLOCK = 20;

  private final List<UUID> all;

  private Ids(List<UUID> all) {
    this.all = all;
  }

  /// @param all as many as are a multiple of twenty
  public static Ids saved(Connection database, List<UUID> all) throws SQLException {
    try (Statement sql = database.createStatement()) {
      sql.execute("create schema if not exists bench");
      sql.execute("drop table if exists " + TABLE);
      sql.execute("create table %s (n integer primary key, ids uuid[] not null)".formatted(TABLE));
    }
    try (PreparedStatement insert =
        database.prepareStatement("insert into %s values (?, ?)".formatted(TABLE))) {
      for (int block = 0; block < all.size() / BLOCK; block++) {
        List<UUID> some = all.subList(block * BLOCK, (block + 1) * BLOCK);
        insert.setInt(1, block + 1);
        insert.setArray(2, database.createArrayOf("uuid", some.toArray()));
        insert.addBatch();
      }
      insert.executeBatch();
    }
    return new Ids(List.copyOf(all));
  }

  public UUID any() {
    return all.get(ThreadLocalRandom.current().nextInt(all.size()));
  }

  /// The statements for each of twenty ids, which pgbench fetches with one query.
  ///
  /// @param statements whose parameters are all the id
  public PgBench.Script script(List<String> statements) {
    return script(all.size() / BLOCK, statements);
  }

  static PgBench.Script script(int blocks, List<String> statements) {
    String ids =
        IntStream.rangeClosed(1, BLOCK)
            .mapToObj(n -> "ids[%d] as id%d".formatted(n, n))
            .collect(Collectors.joining(", "));
    String transactions =
        IntStream.rangeClosed(1, BLOCK)
            .mapToObj(n -> Scripts.text(statements, _ -> ":id" + n))
            .collect(Collectors.joining());
    String script =
        "\\set n random(1, %d)\nselect %s from %s where n = :n \\gset\n%s"
            .formatted(blocks, ids, TABLE, transactions);
    return new PgBench.Script(script, BLOCK, Map.of());
  }
}
