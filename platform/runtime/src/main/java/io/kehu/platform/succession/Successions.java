package io.kehu.platform.succession;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// The successions that this service knows. Runs in the transaction in hand.
@ApplicationScoped
public class Successions {
  private static final String TABLES =
      """
      select cast(cast(t.tgrelid as regclass) as text) as name,
             convert_from(substring(t.tgargs from 1 for position('\\000'::bytea in t.tgargs) - 1), 'UTF8') as col
      from pg_trigger t
      where t.tgname = 'follow_succession' and pg_table_is_visible(t.tgrelid)
      order by 1
      """;

  private final Jdbi jdbi;

  Successions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// A table whose rows follow.
  ///
  /// @param column where a row counts; whom it named stands in `named_` and this
  public record Following(String table, String column) {}

  /// Takes in whom a record is succeeded by, and lets all rows that concerns follow.
  ///
  /// @param successor null where the record stands by itself (again)
  /// @param version of the record; what is older than known does nothing
  /// @return the records whose rows may have moved: this one and those that go on in it; empty if nothing is new
  public Set<UUID> learn(UUID id, @Nullable UUID successor, long version) {
    return jdbi.withHandle(db -> {
      Set<UUID> line = learn(db, id, successor, version);
      settle(db, line);
      return line;
    });
  }

  /// As [#learn(UUID, UUID, long)], for a service that keeps its successions and rows in a schema of its own and lets the rows
  /// follow itself.
  public static Set<UUID> learn(Handle db, UUID id, @Nullable UUID successor, long version) {
    // Nothing is kept of the many records that never had a successor.
    boolean news =
        db.createUpdate(
                    """
                    insert into succession as known (id, successor_id, version, learned_at)
                    select :id, :successor, :version, now()
                    where cast(:successor as uuid) is not null
                       or exists (select from succession where id = :id)
                    on conflict (id) do update set
                      successor_id = excluded.successor_id, version = excluded.version,
                      learned_at = excluded.learned_at
                    where known.version < excluded.version
                    """)
                .bind("id", id)
                .bind("successor", successor)
                .bind("version", version)
                .execute()
            == 1;
    return news ? through(db, id) : Set.of();
  }

  /// The end of the line that begins with `id`: itself where nothing took its place.
  public UUID current(UUID id) {
    return jdbi.withHandle(
        db -> db.createQuery("select successor_of(:id)").bind("id", id).mapTo(UUID.class).one());
  }

  /// All tables whose rows follow.
  public List<Following> tables() {
    return jdbi.withHandle(Successions::tables);
  }

  /// Puts right what was written while news of its record came, neither seeing the other.
  ///
  /// @param within how long ago the news came at most, as PostgreSQL writes intervals
  /// @return rows put right
  int settleRecent(String within) {
    return jdbi.withHandle(db -> {
      List<UUID> recent =
          db.createQuery(
                  """
                  with recursive line(id) as (
                    select id from succession where learned_at > now() - cast(:within as interval)
                    union
                    select s.id from succession s join line on s.successor_id = line.id)
                  select id from line
                  """)
              .bind("within", within)
              .mapTo(UUID.class)
              .list();
      return settle(db, recent);
    });
  }

  /// The record and all that go on in it.
  private static Set<UUID> through(Handle db, UUID id) {
    return db.createQuery(
            """
            with recursive line(id) as (
              select cast(:id as uuid)
              union
              select s.id from succession s join line on s.successor_id = line.id)
            select id from line
            """)
        .bind("id", id)
        .mapTo(UUID.class)
        .set();
  }

  /// Touches every row that names one of the records and does not stand where it belongs: the trigger puts it there.
  private static int settle(Handle db, Collection<UUID> named) {
    if (named.isEmpty()) {
      return 0;
    }
    return tables(db).stream()
        .mapToInt(following ->
            db.createUpdate(
                    """
                    update %1$s set %2$s = %2$s
                    where (%2$s = any(:named) and named_%2$s is null or named_%2$s = any(:named))
                      and successor_of(coalesce(named_%2$s, %2$s)) <> %2$s
                    """
                        .formatted(following.table(), following.column()))
                .bind("named", named)
                .execute())
        .sum();
  }

  private static List<Following> tables(Handle db) {
    return db.createQuery(TABLES)
        .map((row, _) -> new Following(row.getString("name"), row.getString("col")))
        .list();
  }
}
