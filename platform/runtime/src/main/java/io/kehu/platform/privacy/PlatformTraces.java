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

  /// A number or a Latin word counts only where it stands alone: the customer 42 is not meant by every 142.
  private static final String SAYS_THE_WORD =
      """
      strpos(%1$s, w.word) > 0 and (
        octet_length(w.word) > length(w.word)
        or %1$s ~ concat('(^|[^[:alnum:]])', regexp_replace(w.word, '([^[:alnum:]])', '\\\\\\1', 'g'), '($|[^[:alnum:]])'))\
      """;

  private final Jdbi jdbi;

  PlatformTraces(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// @param step to be taken while it finds more
  record Trace(String table, Outcome outcome, Supplier<Step> step) {}

  /// In the order in which they are to be taken.
  List<Trace> traces(UUID subject) {
    List<Trace> traces = new ArrayList<>();
    traces.add(new Trace("audit_event", Outcome.BLANKED, () -> auditValues(subject)));
    traces.add(new Trace("idempotency_key", Outcome.BLANKED, savedAnswers(subject)));
    traces.add(new Trace("job_row", Outcome.DELETED, refusedRows("job_row", subject)));
    traces.add(new Trace("held_row", Outcome.DELETED, refusedRows("held_row", subject)));
    traces.add(new Trace("parked_event", Outcome.DELETED, () -> parkedEvents(subject)));
    partitions()
        .forEach(day ->
            traces.add(new Trace("outbox_event", Outcome.DELETED, sentEvents(day, subject))));
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

  private Step auditValues(UUID subject) {
    long rows =
        jdbi.withHandle(db ->
            db.createQuery("select erase_audit_values(:subject, :most)")
                .bind("subject", subject)
                .bind("most", BATCH)
                .mapTo(Long.class)
                .one());
    return new Step(rows > 0, rows);
  }

  /// The key stays, so that a repeated request is not taken for a new one.
  private Supplier<Step> savedAnswers(UUID subject) {
    return new BlockSweep(
        jdbi,
        subject,
        "idempotency_key",
        """
        update idempotency_key t set status = 410, headers = '{}', body = null
        where %%s and t.body is not null and %s
        """
            .formatted(NAMES_A_RECORD.formatted("t.body")));
  }

  /// Rows of files and of other systems that could not be taken.
  private Supplier<Step> refusedRows(String table, UUID subject) {
    return new BlockSweep(
        jdbi,
        subject,
        table,
        """
        delete from %s t
        where %%s and (
          exists (
            select from erasure_word w
            where w.subject_id = :subject and (%s or %s))
          or %s)
        """
            .formatted(
                table,
                SAYS_THE_WORD.formatted("t.content"),
                SAYS_THE_WORD.formatted("cast(t.problem as text)"),
                NAMES_A_RECORD.formatted("concat(t.content, t.problem)")));
  }

  /// Without them, nothing waits behind them any more.
  private Step parkedEvents(UUID subject) {
    int rows =
        jdbi.withHandle(db ->
            db.createUpdate(
                    """
                    delete from parked_event where id in (
                      select p.id from parked_event p
                      join erasure_record r on r.subject_id = :subject and cast(r.record_id as text) = p.event_key
                      limit :most)
                    """)
                .bind("subject", subject)
                .bind("most", BATCH)
                .execute());
    return new Step(rows > 0, rows);
  }

  private Supplier<Step> sentEvents(String partition, UUID subject) {
    return new BlockSweep(
        jdbi,
        subject,
        partition,
        """
        delete from %s t
        where %%s and t.position <= (select sent_position from outbox_relay) and %s
        """
            .formatted(partition, ERASABLE));
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
}
