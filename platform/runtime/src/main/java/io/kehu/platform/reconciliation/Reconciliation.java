package io.kehu.platform.reconciliation;

import io.kehu.platform.reconciliation.ReconciliationApi.Bucket;
import io.kehu.platform.reconciliation.ReconciliationApi.Row;
import io.kehu.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Counts and sums over a table of external ids, each in one statement: a snapshot, whoever writes meanwhile.
///
/// MD5, because every database and every language has it, and because it guards against mistakes and not against anybody who wants to deceive. Every table
/// that is reconciled has an index on `(system, md5(external_id) collate "C")`.
@ApplicationScoped
class Reconciliation {
  /// Digits by which a bucket is finer than the one that it is in.
  private static final int DIGITS = 2;

  /// A record's part of the checksum: 64 bits of MD5 over its id, a line feed and how new it is.
  private static final String SUMMARY =
      """
      select left(hash, :length) as prefix, count(*) as rows,
        lpad(to_hex(bit_xor(cast(cast('x' || left(line, 16) as bit(64)) as bigint))), 16, '0') as checksum
      from (
        select md5(external_id) as hash, md5(external_id || chr(10) || coalesce(
            cast(source_version as text),
            cast(floor(extract(epoch from source_updated_at) * 1000) as text), '')) as line
        from %s where system = :system and %s) as records
      group by 1 order by 1
      """;

  /// Hexadecimal digits all come before `g`. Without a prefix it is a whole system, which no index makes quicker.
  private static final String WITHIN =
      "md5(external_id) collate \"C\" between :prefix and :prefix || 'g'";

  private static final String ROWS =
      """
      select external_id, source_version, source_updated_at, record_id, md5(external_id) as hash
      from %s
      where system = :system and %s and md5(external_id) collate "C" > :after
      order by md5(external_id) collate "C" limit :limit
      """;

  private final Jdbi jdbi;

  Reconciliation(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// A record with its place in the order of the list.
  record Placed(Row row, String hash) {}

  /// @param prefix of the bucket that is looked into, empty for all
  List<Bucket> buckets(String table, String system, String prefix) {
    return jdbi.withHandle(db ->
        db.createQuery(SUMMARY.formatted(table, prefix.isEmpty() ? ":prefix = ''" : WITHIN))
            .bind("system", system)
            .bind("prefix", prefix)
            .bind("length", prefix.length() + DIGITS)
            .map((row, _) ->
                new Bucket(row.getString("prefix"), row.getLong("rows"), row.getString("checksum")))
            .list());
  }

  /// @param after the hash of the last one seen, empty for none
  List<Placed> rows(String table, String system, String prefix, String after, int limit) {
    return jdbi.withHandle(db ->
        db.createQuery(ROWS.formatted(table, WITHIN))
            .bind("system", system)
            .bind("prefix", prefix)
            .bind("after", after)
            .bind("limit", limit)
            .map((row, _) -> new Placed(read(row), row.getString("hash")))
            .list());
  }

  private static Row read(ResultSet row) throws SQLException {
    @Nullable Long version = row.getObject("source_version", Long.class);
    return new Row(
        row.getString("external_id"),
        version,
        Rows.instantOrNull(row, "source_updated_at"),
        row.getObject("record_id", UUID.class));
  }
}
