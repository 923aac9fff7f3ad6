package io.kehu.customer.calendar;

import io.kehu.customer.locking.NamedLocks;
import io.kehu.platform.sql.Rows;
import io.kehu.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/// What users have to do, and the links by which their calendars are read.
@ApplicationScoped
class CalendarRepository {
  private static final int MOST_ENTRIES = 1_000;

  private static final String ENTRIES =
      """
      select e.*, case when %s then c.name end as customer_shown,
        case when %s then e.subject end as subject_shown
      from (
        select 'VISIT' as kind, v.id, v.customer_id, v.version, v.updated_at,
          v.planned_start as starts, v.planned_end as ends,
          coalesce(cast(v.planned_start at time zone :zone as date), v.due_on) as day,
          v.purpose as subject
        from visit v
        where v.owner_id = :user and v.status in ('PLANNED', 'SCHEDULED', 'UNDER_WAY')
        union all
        select 'COMMUNICATION', m.id, m.customer_id, m.version, m.updated_at, m.planned_start,
          m.planned_end, cast(m.planned_start at time zone :zone as date), m.topic
        from communication m
        where m.owner_id = :user and m.status = 'PLANNED'
        union all
        select 'COMMITMENT', t.id, t.customer_id, t.version, t.updated_at, null, null, t.due_on,
          t.what
        from commitment t
        where t.owner_id = :user and t.status = 'OPEN'
      ) e
      join customer c on c.id = e.customer_id
      where e.day between :from and :until and %s
      order by e.day, e.starts nulls first, e.id
      limit :most
      """;

  private final Jdbi jdbi;
  private final NamedLocks locks;

  CalendarRepository(Jdbi jdbi, NamedLocks locks) {
    this.jdbi = jdbi;
    this.locks = locks;
  }

  /// A feed found by its token.
  record Reader(UUID feedId, UUID userId, Locale language) {}

  /// @param listed true for the rows of `customer c` whose entries are listed at all
  /// @param named true for those that may be named
  List<CalendarEntry> entries(
      UUID user, LocalDate from, LocalDate until, ZoneId zone, Sql listed, Sql named) {
    String sql = ENTRIES.formatted(named.text(), named.text(), listed.text());
    return jdbi.withHandle(db -> {
      try (Query query = db.createQuery(sql)) {
        named.parameters().forEach(query::bind);
        listed.parameters().forEach(query::bind);
        return query
            .bind("user", user)
            .bind("zone", zone.getId())
            .bind("from", from)
            .bind("until", until)
            .bind("most", MOST_ENTRIES)
            .map((row, _) ->
                new CalendarEntry(
                    EntryKind.valueOf(row.getString("kind")),
                    row.getObject("id", UUID.class),
                    row.getLong("version"),
                    Rows.instant(row, "updated_at"),
                    Rows.instantOrNull(row, "starts"),
                    Rows.instantOrNull(row, "ends"),
                    Rows.date(row, "day"),
                    row.getString("customer_shown"),
                    row.getString("subject_shown")))
            .list();
      }
    });
  }

  /// Adds a feed while the user has fewer than `most` that are not over.
  ///
  /// @return false where there are too many
  boolean add(CalendarApi.Feed feed, UUID user, byte[] hash, Locale language, int most) {
    locks.take(List.of("calendar feeds of " + user));
    return jdbi.withHandle(db ->
        db.createUpdate(
                """
                insert into calendar_feed
                  (id, user_id, name, token_hash, language, created_at, expires_at)
                select :id, :user, :name, :hash, :language, :createdAt, :expiresAt
                where (select count(*) from calendar_feed
                       where user_id = :user and expires_at > :createdAt) < :most
                """)
            .bind("id", feed.id())
            .bind("user", user)
            .bind("name", feed.name())
            .bind("hash", hash)
            .bind("language", language.toLanguageTag())
            .bind("createdAt", feed.createdAt())
            .bind("expiresAt", feed.expiresAt())
            .bind("most", most)
            .execute())
        == 1;
  }

  List<CalendarApi.Feed> feeds(UUID user) {
    return jdbi.withHandle(db ->
        db.createQuery("select * from calendar_feed where user_id = :user order by created_at, id")
            .bind("user", user)
            .map((row, _) ->
                new CalendarApi.Feed(
                    row.getObject("id", UUID.class),
                    row.getString("name"),
                    Rows.instant(row, "created_at"),
                    Rows.instant(row, "expires_at"),
                    Rows.instantOrNull(row, "last_used_at")))
            .list());
  }

  /// @return how many were removed
  int remove(UUID user, UUID feed) {
    return jdbi.withHandle(db ->
        db.createUpdate("delete from calendar_feed where user_id = :user and id = :id")
            .bind("user", user)
            .bind("id", feed)
            .execute());
  }

  int removeAll(UUID user) {
    return jdbi.withHandle(db ->
        db.createUpdate("delete from calendar_feed where user_id = :user")
            .bind("user", user)
            .execute());
  }

  Optional<Reader> find(byte[] hash, Instant now) {
    return jdbi.withHandle(db ->
        db.createQuery("select * from calendar_feed where token_hash = :hash and expires_at > :now")
            .bind("hash", hash)
            .bind("now", now)
            .map((row, _) ->
                new Reader(
                    row.getObject("id", UUID.class),
                    row.getObject("user_id", UUID.class),
                    Locale.forLanguageTag(row.getString("language"))))
            .findOne());
  }

  /// Notes when a link was used last, to the hour: programs come every few minutes.
  void used(UUID feed, Instant now) {
    jdbi.useHandle(db ->
        db.createUpdate(
                """
                update calendar_feed set last_used_at = :now
                where id = :id and (last_used_at is null
                  or last_used_at < cast(:now as timestamptz) - interval '1 hour')
                """)
            .bind("id", feed)
            .bind("now", now)
            .execute());
  }
}
