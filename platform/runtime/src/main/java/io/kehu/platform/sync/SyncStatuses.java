package io.kehu.platform.sync;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.kehu.platform.sql.Rows;
import io.kehu.platform.sync.SyncStatusApi.Status;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// The account as it stands: the totals, with what was added since they were last summed up.
@ApplicationScoped
class SyncStatuses {
  private static final int MOST = 500;

  private final Jdbi jdbi;

  SyncStatuses(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Produces
  @Singleton
  Task<Void> sumUpSync() {
    return Tasks.recurring("sync-sum-up", FixedDelay.of(Duration.ofMinutes(1)))
        .execute((instance, context) -> sumUp());
  }

  private void sumUp() {
    jdbi.useHandle(db ->
        db.execute(
            """
            with taken as (delete from sync_tally returning system, kind, outcome, rows, at)
            insert into sync_count as c (system, kind, outcome, rows, at)
            select system, kind, outcome, sum(rows), max(at) from taken group by system, kind, outcome
            order by system, kind, outcome
            on conflict (system, kind, outcome)
              do update set rows = c.rows + excluded.rows, at = greatest(c.at, excluded.at)
            """));
  }

  /// @param system null for all of them
  /// @param kind null for all of them
  List<Status> of(@Nullable String system, @Nullable String kind) {
    return jdbi.withHandle(db ->
        db.createQuery(
                """
                with counted as (
                  select system, kind, outcome, rows, at from sync_count
                  union all select system, kind, outcome, rows, at from sync_tally),
                told as (
                  select system, kind,
                    sum(rows) filter (where outcome = 'CREATED') as created,
                    sum(rows) filter (where outcome = 'UPDATED') as updated,
                    sum(rows) filter (where outcome = 'UNCHANGED') as unchanged,
                    sum(rows) filter (where outcome = 'STALE') as stale,
                    sum(rows) filter (where outcome = 'SKIPPED') as skipped,
                    sum(rows) filter (where outcome = 'WAITING') as waiting,
                    sum(rows) filter (where outcome = 'REJECTED') as rejected,
                    max(at) filter (where outcome not in ('WAITING', 'REJECTED')) as last_success_at,
                    max(at) filter (where outcome = 'REJECTED') as last_rejected_at
                  from counted group by system, kind)
                select t.*, h.*, e.*
                from told t
                cross join lateral (
                  select count(*) filter (where state = 'WAITING') as waiting_now,
                    min(first_at) filter (where state = 'WAITING') as waiting_since,
                    count(*) filter (where state = 'REJECTED') as rejected_now
                  from held_row where system = t.system and kind = t.kind) h
                left join lateral (
                  select external_id as error_id, problem ->> 'code' as error_code,
                    problem ->> 'detail' as error_detail, last_at as error_at
                  from held_row where system = t.system and kind = t.kind and state = 'REJECTED'
                  order by last_at desc, id limit 1) e on true
                where (cast(:system as text) is null or t.system = :system)
                  and (cast(:kind as text) is null or t.kind = :kind)
                order by t.system, t.kind limit :most
                """)
            .bind("system", system)
            .bind("kind", kind)
            .bind("most", MOST)
            .map((row, _) -> read(row))
            .list());
  }

  private static Status read(ResultSet row) throws SQLException {
    String errorId = row.getString("error_id");
    return new Status(
        row.getString("system"),
        row.getString("kind"),
        row.getLong("created"),
        row.getLong("updated"),
        row.getLong("unchanged"),
        row.getLong("stale"),
        row.getLong("skipped"),
        row.getLong("waiting"),
        row.getLong("rejected"),
        row.getLong("waiting_now"),
        Rows.instantOrNull(row, "waiting_since"),
        row.getLong("rejected_now"),
        Rows.instantOrNull(row, "last_success_at"),
        Rows.instantOrNull(row, "last_rejected_at"),
        errorId == null
            ? null
            : new SyncStatusApi.Error(
                errorId,
                row.getString("error_code"),
                row.getString("error_detail"),
                Rows.instant(row, "error_at")));
  }
}
