package io.kehu.platform.privacy;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Whom this service forgets and forgot.
@ApplicationScoped
public class Erasures {
  private final Jdbi jdbi;
  private final List<Erases> declared;
  private final ErasureTable counts;
  private final SchedulerClient scheduler;
  private final Clock clock;

  Erasures(
      Jdbi jdbi,
      @All List<Erases> declared,
      ErasureTable counts,
      SchedulerClient scheduler,
      Clock clock) {
    this.jdbi = jdbi;
    this.declared = declared;
    this.counts = counts;
    this.scheduler = scheduler;
    this.clock = clock;
  }

  /// Begins to erase what this service holds of a subject; it is done soon after the transaction in hand has committed. To ask again does no harm.
  ///
  /// @param kind of subject: `customer`
  /// @param erasureId under which what was erased is told
  public void begin(String kind, UUID subject, UUID erasureId) {
    jdbi.useHandle(db -> {
      boolean isNew =
          db.execute(
                  """
                  insert into erasure (subject_id, kind, erasure_id, begun_at) values (?, ?, ?, ?)
                  on conflict do nothing
                  """,
                  subject,
                  kind,
                  erasureId,
                  clock.instant())
              == 1;
      if (isNew) {
        rememberRecords(db, subject);
        rememberWords(db, kind, subject);
        ErasureJobs.schedule(scheduler, subject, clock.instant());
      }
    });
  }

  /// A feature has blanked rows of a subject itself, in the transaction that began the erasure, because it tells of it.
  public void blanked(UUID subject, String table, int rows) {
    counts.count(subject, table, Erasing.Outcome.BLANKED, rows);
  }

  /// The subject, and records of it that were removed before: their histories tell whose they were.
  private static void rememberRecords(Handle db, UUID subject) {
    db.createUpdate(
            """
            insert into erasure_record (subject_id, record_id)
            select cast(:subject as uuid), cast(:subject as uuid)
            union
            select :subject, record_id from audit_event
            where changes #>> '{customerId,to}' = cast(:subject as text)
              or changes #>> '{customerId,from}' = cast(:subject as text)
            """)
        .bind("subject", subject)
        .execute();
  }

  private void rememberWords(Handle db, String kind, UUID subject) {
    declared.stream()
        .flatMap(each -> each.words().stream())
        .filter(words -> words.kind().equals(kind))
        .forEach(words ->
            db.createUpdate(
                    """
                    insert into erasure_word (subject_id, word)
                    select distinct :subject, w.word from (%s) as w(word) where length(w.word) > 1
                    on conflict do nothing
                    """
                        .formatted(words.sql()))
                .bind("subject", subject)
                .execute());
  }
}
