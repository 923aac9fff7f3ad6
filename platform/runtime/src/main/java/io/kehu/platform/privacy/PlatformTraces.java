package io.kehu.platform.privacy;

import io.kehu.platform.privacy.Erasing.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;

/// What the platform's own tables hold of a subject and of the records that were about it.
@ApplicationScoped
class PlatformTraces {
  /// What tells that somebody was erased stays to be read by those who follow the feed.
  private static final String ERASABLE =
      """
      (event_key = cast(:subject as text) or aggregateid in (
          select cast(record_id as text) from erasure_record where subject_id = :subject))
        and right(type, 10) <> '.erased.v1'\
      """;

  private static final int BATCH = 500;

  /// Saved answers and problems name records by their ids, wherever those stand in them.
  private static final String NAMES_A_RECORD =
      """
      exists (
        select from regexp_matches(
          %s, '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}', 'g') m
        join erasure_record r on r.record_id = cast(m[1] as uuid) and r.subject_id = :subject)\
      """;

  private final Jdbi jdbi;

  PlatformTraces(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// @param step erases a batch and answers how many rows it was
  record Trace(String table, Outcome outcome, Supplier<Long> step) {}

  /// In the order in which they are to be taken.
  List<Trace> traces(UUID subject) {
    List<Trace> traces = new ArrayList<>();
    traces.add(new Trace("audit_event", Outcome.BLANKED, () -> auditValues(subject)));
    traces.add(new Trace("idempotency_key", Outcome.BLANKED, () -> savedAnswers(subject)));
    traces.add(new Trace("job_row", Outcome.DELETED, () -> importRows(subject)));
    traces.add(new Trace("held_row", Outcome.DELETED, () -> heldRows(subject)));
    traces.add(new Trace("parked_event", Outcome.DELETED, () -> parkedEvents(subject)));
    partitions()
        .forEach(day ->
            traces.add(new Trace("outbox_event", Outcome.DELETED, () -> sentEvents(day, subject))));
    return traces;
  }

  /// Whether events about the subject still wait to be sent: they must not be overtaken.
  boolean unsent(UUID subject) {
    return jdbi.withHandle(db ->
        db.createQuery(
                """
                select exists (
                  select from outbox_event
                  where (position is null or position > (select sent_position from outbox_relay))
                    and %s)
                """
                    .formatted(ERASABLE))
            .bind("subject", subject)
            .mapTo(Boolean.class)
            .one());
  }

  private long auditValues(UUID subject) {
    return jdbi.withHandle(db ->
        db.createQuery("select erase_audit_values(:subject, :most)")
            .bind("subject", subject)
            .bind("most", BATCH)
            .mapTo(Long.class)
            .one());
  }

  /// The key stays, so that a repeated request is not taken for a new one.
  private long savedAnswers(UUID subject) {
    return update(
        """
        update idempotency_key set status = 410, headers = '{}', body = null
        where body is not null and %s
        """
            .formatted(NAMES_A_RECORD.formatted("body")),
        subject);
  }

  private long importRows(UUID subject) {
    return update(
        """
        delete from job_row j
        where exists (select from erasure_word w where w.subject_id = :subject
            and (strpos(j.content, w.word) > 0 or strpos(cast(j.problem as text), w.word) > 0))
          or %s
        """
            .formatted(NAMES_A_RECORD.formatted("cast(j.problem as text)")),
        subject);
  }

  private long heldRows(UUID subject) {
    return update(
        """
        delete from held_row h
        where exists (select from erasure_word w where w.subject_id = :subject
            and (strpos(h.content, w.word) > 0 or strpos(cast(h.problem as text), w.word) > 0))
          or %s
        """
            .formatted(NAMES_A_RECORD.formatted("concat(h.content, h.problem)")),
        subject);
  }

  /// Without them, nothing waits behind them any more.
  private long parkedEvents(UUID subject) {
    return update(
        """
        delete from parked_event
        where event_key in (select cast(record_id as text) from erasure_record where subject_id = :subject)
        """,
        subject);
  }

  private long sentEvents(String partition, UUID subject) {
    return update(
        "delete from %s where position <= (select sent_position from outbox_relay) and %s"
            .formatted(partition, ERASABLE),
        subject);
  }

  /// The outbox by its days: there is no index by key, because every event would pay for it.
  private List<String> partitions() {
    return jdbi.withHandle(db ->
        db.createQuery(
                """
                select cast(cast(inhrelid as regclass) as text) from pg_inherits
                where inhparent = cast('outbox_event' as regclass) order by 1
                """)
            .mapTo(String.class)
            .list());
  }

  private long update(String sql, UUID subject) {
    return jdbi.withHandle(db -> db.createUpdate(sql).bind("subject", subject).execute());
  }
}
