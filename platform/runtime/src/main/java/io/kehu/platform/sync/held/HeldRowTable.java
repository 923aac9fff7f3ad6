package io.kehu.platform.sync.held;

import io.kehu.platform.access.Caller;
import io.kehu.platform.access.CurrentCaller;
import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.id.Ids;
import io.kehu.platform.json.StoredJson;
import io.kehu.platform.sql.Rows;
import io.kehu.platform.sync.Need;
import io.kehu.platform.sync.SentRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Held rows as they are stored.
@ApplicationScoped
class HeldRowTable {
  static final String COLUMNS =
      """
      h.id, h.version, h.kind, h.system, h.external_id, h.state, h.needs_kind, h.needs_system, h.needs_id,
      h.problem, h.attempts, h.first_at, h.last_at\
      """;

  private final Jdbi jdbi;
  private final StoredJson json;
  private final CurrentCaller callers;
  private final Clock clock;
  private final int most;

  /// @param most about how many rows are held: counting them exactly would make each cost more than the one before
  HeldRowTable(
      Jdbi jdbi,
      StoredJson json,
      CurrentCaller callers,
      Clock clock,
      @ConfigProperty(name = "kehu.sync.held-most", defaultValue = "100000") int most) {
    this.jdbi = jdbi;
    this.json = json;
    this.callers = callers;
    this.clock = clock;
    this.most = most;
  }

  /// A held row with what it takes to replay it.
  record Stored(HeldRow row, String content, Caller caller) {}

  /// Holds a row, in place of an older one of the same record.
  ///
  /// @param need what it waits for, null where it was refused
  /// @param problem why it was refused, null where it waits
  /// @return empty where a newer one is held, or where there is no room
  Optional<HeldRow> hold(SentRow row, @Nullable Need need, @Nullable Map<String, Object> problem) {
    ExternalReference needed = need == null ? null : need.reference();
    return jdbi.withHandle(db ->
        db.createQuery(
                """
                insert into held_row as h (id, version, kind, system, external_id, state, needs_kind, needs_system,
                  needs_id, source_version, source_updated_at, content, problem, caller, attempts, first_at, last_at)
                select :id, 0, :kind, :system, :externalId, :state, :needsKind, :needsSystem, :needsId,
                  :sourceVersion, cast(:sourceUpdatedAt as timestamptz), :content, cast(:problem as jsonb),
                  cast(:caller as jsonb), 1, :now, :now
                where (select reltuples from pg_class where oid = cast('held_row' as regclass)) < :most
                  or exists (select from held_row
                    where kind = :kind and system = :system and external_id = :externalId)
                on conflict (kind, system, external_id) do update set
                  version = h.version + 1, state = excluded.state, needs_kind = excluded.needs_kind,
                  needs_system = excluded.needs_system, needs_id = excluded.needs_id,
                  source_version = excluded.source_version, source_updated_at = excluded.source_updated_at,
                  content = excluded.content, problem = excluded.problem, caller = excluded.caller,
                  attempts = h.attempts + 1, last_at = excluded.last_at
                where not coalesce(h.source_version > excluded.source_version,
                  h.source_updated_at > excluded.source_updated_at, false)
                returning %s
                """
                    .formatted(COLUMNS))
            .bind("id", Ids.newId())
            .bind("kind", row.kind())
            .bind("system", row.reference().system())
            .bind("externalId", row.reference().id())
            .bind("state", need == null ? "REJECTED" : "WAITING")
            .bind("needsKind", need == null ? null : need.kind())
            .bind("needsSystem", needed == null ? null : needed.system())
            .bind("needsId", needed == null ? null : needed.id())
            .bind("sourceVersion", row.stamp().version())
            .bind("sourceUpdatedAt", row.stamp().updatedAt())
            .bind("content", row.content())
            .bind("problem", problem == null ? null : json.write(problem))
            .bind("caller", json.write(callers.get()))
            .bind("now", clock.instant())
            .bind("most", most)
            .map((found, _) -> read(found))
            .findOne());
  }

  Optional<Stored> find(UUID id) {
    return jdbi.withHandle(db ->
        db.createQuery(
                "select %s, h.content, h.caller from held_row h where h.id = :id"
                    .formatted(COLUMNS))
            .bind("id", id)
            .map((row, _) ->
                new Stored(
                    read(row),
                    row.getString("content"),
                    json.read(row.getString("caller"), Caller.class)))
            .findOne());
  }

  Optional<HeldRow> find(String kind, ExternalReference reference) {
    return jdbi.withHandle(db ->
        db.createQuery(
                """
                select %s from held_row h
                where h.kind = :kind and h.system = :system and h.external_id = :id
                """
                    .formatted(COLUMNS))
            .bind("kind", kind)
            .bindMethods(reference)
            .map((row, _) -> read(row))
            .findOne());
  }

  HeldRow withContent(Stored stored) {
    HeldRow row = stored.row();
    return new HeldRow(
        row.id(),
        row.kind(),
        row.system(),
        row.externalId(),
        row.state(),
        row.waitsFor(),
        row.problem(),
        row.attempts(),
        row.firstAt(),
        row.lastAt(),
        row.version(),
        json.tree(stored.content()));
  }

  /// Those of these records that rows wait for.
  List<ExternalReference> needed(String kind, Collection<ExternalReference> references) {
    return jdbi.withHandle(db ->
        db.createQuery(
                """
                select here.system, here.id from unnest(:systems, :ids) as here(system, id)
                where exists (select from held_row h where h.state = 'WAITING' and h.needs_kind = :kind
                  and h.needs_system = here.system and h.needs_id = here.id)
                """)
            .bind("kind", kind)
            .bind("systems", references.stream().map(ExternalReference::system).toList())
            .bind("ids", references.stream().map(ExternalReference::id).toList())
            .map((row, _) -> new ExternalReference(row.getString(1), row.getString(2)))
            .list());
  }

  /// Some rows that wait for a record, behind `after`.
  List<UUID> waitingFor(Need need, UUID after, int limit) {
    return jdbi.withHandle(db ->
        db.createQuery(
                """
                select id from held_row
                where state = 'WAITING' and needs_kind = :kind and needs_system = :system and needs_id = :needed
                  and id > :after
                order by id limit :limit
                """)
            .bind("kind", need.kind())
            .bind("system", need.reference().system())
            .bind("needed", need.reference().id())
            .bind("after", after)
            .bind("limit", limit)
            .mapTo(UUID.class)
            .list());
  }

  /// The rejected rows that fit, the oldest first.
  List<UUID> rejected(HeldRowApi.Selection selection, Collection<String> kinds, int limit) {
    return jdbi.withHandle(db ->
        db.createQuery(
                """
                select id from held_row
                where state = 'REJECTED' and kind = any(:kinds)
                  and (cast(:kind as text) is null or kind = :kind)
                  and (cast(:system as text) is null or system = :system)
                  and (cast(:code as text) is null or problem ->> 'code' = :code)
                order by last_at, id limit :limit
                """)
            .bind("kinds", kinds)
            .bind("kind", selection.kind())
            .bind("system", selection.system())
            .bind("code", selection.code())
            .bind("limit", limit)
            .mapTo(UUID.class)
            .list());
  }

  boolean remove(UUID id, long version) {
    return jdbi.withHandle(
            db -> db.execute("delete from held_row where id = ? and version = ?", id, version))
        == 1;
  }

  void forget(Instant before) {
    jdbi.useHandle(db -> db.execute("delete from held_row where last_at < ?", before));
  }

  HeldRow read(ResultSet row) throws SQLException {
    String needsKind = row.getString("needs_kind");
    String problem = row.getString("problem");
    return new HeldRow(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        row.getString("system"),
        row.getString("external_id"),
        HeldRow.State.valueOf(row.getString("state")),
        needsKind == null
            ? null
            : new Need(
                needsKind,
                new ExternalReference(row.getString("needs_system"), row.getString("needs_id"))),
        problem == null ? null : json.tree(problem),
        row.getInt("attempts"),
        Rows.instant(row, "first_at"),
        Rows.instant(row, "last_at"),
        row.getLong("version"),
        null);
  }
}
