package io.kehu.platform.privacy;

import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Goes through a table that has no index by subject, some blocks of its file a transaction: each block is read once, whatever is found in it.
///
/// For rows that do not move: those that are changed meanwhile may be written to a block that was passed already.
class BlockSweep implements Supplier<Step> {
  private static final int BLOCKS_AT_ONCE = 500;

  private final Jdbi jdbi;
  private final UUID subject;
  private final String table;
  private final String sql;
  private long next;

  /// @param sql a `delete` or `update` of `table t`, `%s` where the blocks are chosen
  BlockSweep(Jdbi jdbi, UUID subject, String table, String sql) {
    this.jdbi = jdbi;
    this.subject = subject;
    this.table = table;
    this.sql = sql.formatted("t.ctid >= cast(:from as tid) and t.ctid < cast(:to as tid)");
  }

  @Override
  public Step get() {
    return jdbi.withHandle(db -> {
      long from = next;
      next += BLOCKS_AT_ONCE;
      int rows =
          db.createUpdate(sql)
              .bind("from", "(%d,0)".formatted(from))
              .bind("to", "(%d,0)".formatted(next))
              .bind("subject", subject)
              .execute();
      return new Step(next < blocks(db), rows);
    });
  }

  private long blocks(Handle db) {
    return db.createQuery(
            """
            select pg_relation_size(cast(:table as regclass)) / cast(current_setting('block_size') as bigint)
            """)
        .bind("table", table)
        .mapTo(Long.class)
        .one();
  }
}
