package io.kehu.platform.sync;

import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.external.SourceStamp;
import io.kehu.platform.sql.Pending;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// What one transaction has to add to the account, written at its end in a statement or two, however many rows it took.
final class PendingAccount implements Pending {
  private final Jdbi jdbi;
  private final MeterRegistry metrics;
  private final Instant at;
  private final Map<Key, Long> counts = new HashMap<>();
  private final Map<String, List<Settled>> settled = new TreeMap<>();

  PendingAccount(Jdbi jdbi, MeterRegistry metrics, Instant at) {
    this.jdbi = jdbi;
    this.metrics = metrics;
    this.at = at;
  }

  private record Key(String kind, String system, String outcome) {}

  private record Settled(ExternalReference reference, SourceStamp stamp) {
    /// Empty where there is none: an array of SQL takes its type from what it holds.
    String version() {
      return stamp.version() == null ? "" : stamp.version().toString();
    }

    String updatedAt() {
      return stamp.updatedAt() == null ? "" : stamp.updatedAt().toString();
    }
  }

  void count(String kind, String system, String outcome) {
    counts.merge(new Key(kind, system, outcome), 1L, Long::sum);
  }

  void settled(String kind, ExternalReference reference, SourceStamp stamp) {
    settled.computeIfAbsent(kind, _ -> new ArrayList<>()).add(new Settled(reference, stamp));
  }

  @Override
  public void write() {
    jdbi.useHandle(db -> {
      counts.forEach((key, rows) -> {
        db.execute(
            "insert into sync_tally (system, kind, outcome, rows, at) values (?, ?, ?, ?, ?)",
            key.system(),
            key.kind(),
            key.outcome(),
            rows,
            at);
        metrics
            .counter("kehu.sync.rows", "kind", key.kind(), "outcome", key.outcome())
            .increment(rows);
      });
      settled.forEach((kind, rows) -> settle(db, kind, rows));
    });
    counts.clear();
    settled.clear();
  }

  private static void settle(Handle db, String kind, List<Settled> rows) {
    db.createUpdate(
            """
            delete from held_row h
            using unnest(:systems, :ids, :versions, :times) as s(system, id, version, at)
            where h.kind = :kind and h.system = s.system and h.external_id = s.id
              and not coalesce(
                h.source_version > cast(nullif(s.version, '') as bigint),
                h.source_updated_at > cast(nullif(s.at, '') as timestamptz), false)
            """)
        .bind("kind", kind)
        .bind("systems", rows.stream().map(row -> row.reference().system()).toList())
        .bind("ids", rows.stream().map(row -> row.reference().id()).toList())
        .bind("versions", rows.stream().map(Settled::version).toList())
        .bind("times", rows.stream().map(Settled::updatedAt).toList())
        .execute();
  }
}
