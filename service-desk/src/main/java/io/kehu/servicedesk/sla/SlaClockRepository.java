package io.kehu.servicedesk.sla;

import io.kehu.platform.sql.Rows;
import io.kehu.servicedesk.calendar.TimeSpan;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Clocks and the pauses of their tickets.
@ApplicationScoped
class SlaClockRepository implements PanacheRepositoryBase<SlaClock, UUID> {
  private final Jdbi jdbi;

  SlaClockRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  List<SlaClock> of(UUID ticketId) {
    return list("ticketId = ?1 order by kind", ticketId);
  }

  /// A ticket's clocks, held until the transaction ends.
  List<SlaClock> held(UUID ticketId) {
    return find("ticketId = ?1 order by kind", ticketId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /// Takes the clocks whose time has come and which nobody else has taken; they are held until the transaction ends.
  List<SlaClock> claim(Instant now, int most) {
    List<UUID> ids =
        jdbi.withHandle(handle ->
            handle
                .select(
                    """
                    select id from sla_clock where next_at < ?
                    order by next_at limit ? for update skip locked\
                    """,
                    now.atOffset(ZoneOffset.UTC),
                    most)
                .mapTo(UUID.class)
                .list());
    return ids.isEmpty() ? List.of() : list("id in ?1 order by nextAt, id", ids);
  }

  /// Has all clocks that run looked at by the sweeper: what is promised may have changed.
  void reckonAllAgain() {
    reckonAgain(null);
  }

  void reckonAgain(@Nullable String calendar) {
    jdbi.useHandle(handle ->
        handle.execute(
            """
            update sla_clock set next_at = 'epoch'
            where next_at is not null and (?::text is null or calendar_code = ?)\
            """,
            calendar,
            calendar));
  }

  List<Pause> pauses(UUID ticketId) {
    return jdbi.withHandle(handle ->
        handle
            .select(
                "select from_at, to_at from sla_pause where ticket_id = ? order by from_at",
                ticketId)
            .map((row, context) ->
                new Pause(Rows.instant(row, "from_at"), Rows.instantOrNull(row, "to_at")))
            .list());
  }

  void addPause(UUID ticketId, Instant from, @Nullable Instant to) {
    jdbi.useHandle(handle ->
        handle.execute(
            """
            insert into sla_pause (ticket_id, from_at, to_at) values (?, ?, ?)
            on conflict (ticket_id, from_at) do update set to_at = excluded.to_at\
            """,
            ticketId,
            from.atOffset(ZoneOffset.UTC),
            to == null ? null : to.atOffset(ZoneOffset.UTC)));
  }

  void endPause(UUID ticketId, Instant to) {
    jdbi.useHandle(handle ->
        handle.execute(
            "update sla_pause set to_at = ? where ticket_id = ? and to_at is null",
            to.atOffset(ZoneOffset.UTC),
            ticketId));
  }

  /// @param to null while it is not over
  record Pause(Instant from, @Nullable Instant to) {
    boolean isOpen() {
      return to == null;
    }

    TimeSpan span() {
      return new TimeSpan(from, Objects.requireNonNull(to));
    }
  }
}
