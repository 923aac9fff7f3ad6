package io.kehu.platform.privacy;

import io.kehu.platform.privacy.Erasing.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/// Erasures as they are stored.
@ApplicationScoped
class ErasureTable {
  private final Jdbi jdbi;

  ErasureTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// An erasure that is not done yet.
  record Begun(String kind, UUID erasureId) {}

  Optional<Begun> begun(UUID subject) {
    return jdbi.withHandle(db ->
        db.createQuery(
                "select kind, erasure_id from erasure where subject_id = ? and finished_at is null")
            .bind(0, subject)
            .map((row, _) ->
                new Begun(row.getString("kind"), row.getObject("erasure_id", UUID.class)))
            .findOne());
  }

  /// Until the transaction ends nobody else is at the same subject.
  void hold(UUID subject) {
    jdbi.useHandle(
        db -> db.execute("select from erasure where subject_id = ? for update", subject));
  }

  /// Whether every transaction of this service has ended that began before the erasure could be seen, by the database's own clock.
  boolean isAlone(UUID subject) {
    return jdbi.withHandle(db -> {
      db.execute(
          "update erasure set seen_at = clock_timestamp() where subject_id = ? and seen_at is null",
          subject);
      return db.createQuery(
              """
              select not exists (
                select from pg_stat_activity a
                where a.datname = current_database() and a.usename = current_user
                  and a.pid <> pg_backend_pid()
                  and a.xact_start < (select seen_at from erasure where subject_id = ?))
              """)
          .bind(0, subject)
          .mapTo(Boolean.class)
          .one();
    });
  }

  void count(UUID subject, String table, Outcome outcome, long rows) {
    if (rows > 0) {
      jdbi.useHandle(db ->
          db.execute(
              """
              insert into erasure_count as c (subject_id, table_name, outcome, row_count)
              values (?, ?, ?, ?)
              on conflict (subject_id, table_name, outcome)
                do update set row_count = c.row_count + excluded.row_count
              """,
              subject,
              table,
              outcome.name(),
              rows));
    }
  }

  void keep(UUID subject, Erasing erasing, long rows) {
    if (rows > 0) {
      jdbi.useHandle(db ->
          db.execute(
              """
              insert into erasure_count as c (subject_id, table_name, outcome, row_count, ground)
              values (?, ?, ?, ?, ?)
              on conflict (subject_id, table_name, outcome)
                do update set row_count = c.row_count + excluded.row_count
              """,
              subject,
              erasing.table(),
              Outcome.KEPT.name(),
              rows,
              erasing.ground()));
    }
  }

  /// What was needed to find things goes as well.
  void finish(UUID subject, Instant at) {
    jdbi.useHandle(db -> {
      db.execute("delete from erasure_record where subject_id = ?", subject);
      db.execute("delete from erasure_word where subject_id = ?", subject);
      db.execute("update erasure set finished_at = ? where subject_id = ?", at, subject);
    });
  }

  List<Erased.Table> tables(UUID subject) {
    return jdbi.withHandle(db ->
        db.createQuery(
                """
                select table_name, outcome, row_count, ground from erasure_count
                where subject_id = ? order by outcome, table_name
                """)
            .bind(0, subject)
            .map((row, _) ->
                new Erased.Table(
                    row.getString("table_name"),
                    Outcome.valueOf(row.getString("outcome")),
                    row.getLong("row_count"),
                    row.getString("ground")))
            .list());
  }
}
