package io.kehu.customer.pool;

import io.kehu.platform.page.FieldType;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Listing;
import io.kehu.platform.page.Lists;
import io.kehu.platform.page.Page;
import io.kehu.platform.sql.Rows;
import io.kehu.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Since when each owned customer was left alone, and when it goes back for it. A read model: written by events and by the sweep.
@ApplicationScoped
class OwnershipWatchRepository {
  private static final Listing<PoolApi.Warning> WARNINGS =
      Listing.from(
              """
              ownership_watch w join customer c on c.id = w.customer_id and c.owner_id = w.owner_id
              left join overview_figures f on f.customer_id = w.customer_id\
              """,
              "w.customer_id")
          .field("releaseAt", FieldType.INSTANT, "w.release_at")
          .field("untouchedSince", FieldType.INSTANT, "w.touched_at")
          .field("team", FieldType.CODE, "c.team")
          .defaultSort("releaseAt")
          .select(
              "w.customer_id, c.number, c.name, c.owner_id, c.team, f.tier, w.touched_at, w.release_at",
              OwnershipWatchRepository::warning);

  private static final Sql WARNED = Sql.of("w.release_at is not null", Map.of());

  private final Jdbi jdbi;
  private final Lists lists;

  OwnershipWatchRepository(Jdbi jdbi, Lists lists) {
    this.jdbi = jdbi;
    this.lists = lists;
  }

  /// A customer that was just warned about.
  record Warned(
      UUID customerId,
      UUID ownerId,
      @Nullable String team,
      Instant untouchedSince,
      Instant releaseAt) {}

  /// A customer whose time has come.
  record Due(UUID customerId, UUID ownerId, Instant untouchedSince) {}

  /// Somebody answers for the customer from now on.
  void begin(UUID customerId, UUID ownerId, Instant since) {
    jdbi.useHandle(db ->
        db.createUpdate(
                """
                insert into ownership_watch (customer_id, owner_id, touched_at)
                values (:customer, :owner, :since)
                on conflict (customer_id) do update
                set owner_id = :owner, release_at = null,
                  touched_at = greatest(ownership_watch.touched_at, :since)
                """)
            .bind("customer", customerId)
            .bind("owner", ownerId)
            .bind("since", since)
            .execute());
  }

  void end(UUID customerId) {
    jdbi.useHandle(
        db -> db.execute("delete from ownership_watch where customer_id = ?", customerId));
  }

  /// Somebody cared for the customer; news of longer ago changes nothing.
  void touched(UUID customerId, Instant at) {
    jdbi.useHandle(db ->
        db.execute(
            """
            update ownership_watch set touched_at = ?, release_at = null
            where customer_id = ? and touched_at < ?
            """,
            at,
            customerId,
            at));
  }

  /// Marks those whose warning is due, those left alone longest first.
  List<Warned> warn(List<PoolPolicy.ReleaseRule> rules, Instant now, int most) {
    return jdbi.withHandle(db ->
        db.createQuery(
                """
                with rules as (
                  select * from unnest(:tiers, :untouched, :warning) as r(tier, untouched, warning)),
                due as (
                  select w.customer_id, rule.warning
                  from ownership_watch w
                  left join overview_figures f on f.customer_id = w.customer_id
                  cross join lateral (
                    select untouched, warning from rules
                    where rules.tier = f.tier or rules.tier is null
                    order by rules.tier nulls last limit 1) as rule
                  where w.release_at is null
                    and w.touched_at <= :now - make_interval(days => rule.untouched - rule.warning)
                    and w.touched_at <= :now - make_interval(days =>
                      (select min(untouched - warning) from rules))
                  order by w.touched_at, w.customer_id
                  limit :most
                  for update of w skip locked)
                update ownership_watch w
                set release_at = :now + make_interval(days => due.warning)
                from due join customer c on c.id = due.customer_id
                where w.customer_id = due.customer_id
                returning w.customer_id, w.owner_id, c.team, w.touched_at, w.release_at
                """)
            .bind("tiers", rules.stream().map(PoolPolicy.ReleaseRule::tier).toList())
            .bind("untouched", rules.stream().map(PoolPolicy.ReleaseRule::untouchedDays).toList())
            .bind("warning", rules.stream().map(PoolPolicy.ReleaseRule::warningDays).toList())
            .bind("now", now)
            .bind("most", most)
            .map((row, _) ->
                new Warned(
                    row.getObject("customer_id", UUID.class),
                    row.getObject("owner_id", UUID.class),
                    row.getString("team"),
                    Rows.instant(row, "touched_at"),
                    Rows.instant(row, "release_at")))
            .list());
  }

  /// The next whose time has come, held until the transaction ends; passes over those that others hold.
  Optional<Due> nextDue(Instant now) {
    return jdbi.withHandle(db ->
        db.createQuery(
                """
                select customer_id, owner_id, touched_at from ownership_watch
                where release_at <= :now
                order by release_at, customer_id limit 1
                for update skip locked
                """)
            .bind("now", now)
            .map((row, _) ->
                new Due(
                    row.getObject("customer_id", UUID.class),
                    row.getObject("owner_id", UUID.class),
                    Rows.instant(row, "touched_at")))
            .findOne());
  }

  Page<PoolApi.Warning> warnings(ListRequest request, List<Sql> conditions) {
    return lists.page(
        WARNINGS, request, Stream.concat(Stream.of(WARNED), conditions.stream()).toList());
  }

  private static PoolApi.Warning warning(ResultSet row) throws SQLException {
    return new PoolApi.Warning(
        row.getObject("customer_id", UUID.class),
        row.getString("number"),
        row.getString("name"),
        row.getObject("owner_id", UUID.class),
        row.getString("team"),
        row.getString("tier"),
        Rows.instant(row, "touched_at"),
        Rows.instant(row, "release_at"));
  }
}
