package io.kehu.customer.match;

import io.kehu.platform.matching.Matching;
import io.kehu.platform.matching.Party;
import io.kehu.platform.matching.Profile;
import io.kehu.platform.sql.Sql;
import io.kehu.platform.sql.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Finds the customers that are like one.
@ApplicationScoped
public class Lookalikes {
  private static final Comparator<Match> BEST_FIRST =
      Comparator.comparingDouble(Match::score)
          .reversed()
          .thenComparing(match -> match.customer().id());

  private final Jdbi jdbi;
  private final UnitOfWork work;
  private final CustomerParties parties;
  private final MatchConfig config;

  Lookalikes(Jdbi jdbi, UnitOfWork work, CustomerParties parties, MatchConfig config) {
    this.jdbi = jdbi;
    this.work = work;
    this.parties = parties;
    this.config = config;
  }

  /// Reads at once what asking for each of the parties will need.
  ///
  /// @param also customers that will be compared whatever keys they have
  /// @param readable which customers (alias `c`) the caller may see
  public void prepare(Collection<Party> wanted, Collection<UUID> also, Sql readable) {
    Blocks blocks = blocks();
    knowBlocks(blocks, wanted.stream().flatMap(party -> blocks.prepared(party).keys().stream()));
    knowCustomers(
        blocks,
        Stream.concat(
            also.stream(),
            wanted.stream().flatMap(party -> near(blocks, blocks.prepared(party)).stream())),
        readable);
  }

  /// Those that are possibly the same, the likest first, and `also` whatever their score.
  public List<Match> of(Party party, Collection<UUID> also, Sql readable) {
    prepare(List.of(party), also, readable);
    Blocks blocks = blocks();
    Blocks.Prepared prepared = blocks.prepared(party);
    Set<UUID> ids = new HashSet<>(near(blocks, prepared));
    ids.addAll(also);
    return ids.stream()
        .map(blocks::customer)
        .filter(Objects::nonNull)
        .map(customer -> match(blocks, prepared.profile(), customer))
        .filter(match -> match.score() >= config.possible() || also.contains(match.customer().id()))
        .sorted(BEST_FIRST)
        .toList();
  }

  /// Keeps the keys of a customer, whom the caller may see.
  ///
  /// @param before what its stored keys were made of, null where none are stored
  public void save(Lookalike customer, @Nullable Party before) {
    Blocks blocks = blocks();
    blocks.set(
        customer,
        before == null ? List.of() : blocks.prepared(before).keys(),
        blocks.prepared(customer.party()).keys());
  }

  private List<UUID> near(Blocks blocks, Blocks.Prepared prepared) {
    return blocks.sharing(prepared.keys(), config.compared());
  }

  private static Match match(Blocks blocks, Profile profile, Lookalike customer) {
    return new Match(
        customer, Matching.compare(profile, blocks.prepared(customer.party()).profile()));
  }

  private Blocks blocks() {
    return work.of(this, Blocks.class, () -> new Blocks(jdbi));
  }

  private void knowBlocks(Blocks blocks, Stream<Long> keys) {
    List<Long> fresh = keys.distinct().filter(key -> !blocks.isKnown(key)).toList();
    if (fresh.isEmpty()) {
      return;
    }
    work.flush();
    fresh.forEach(blocks::know);
    jdbi.useHandle(db ->
        db.createQuery(
                """
                select asked.key, first.customer_id
                from unnest(:keys) as asked(key)
                cross join lateral (
                  select b.customer_id from customer_block b where b.key = asked.key
                  order by b.customer_id limit :block) as first
                """)
            .bind("keys", fresh)
            .bind("block", config.block())
            .map((row, _) -> {
              blocks.put(row.getLong(1), row.getObject(2, UUID.class));
              return true;
            })
            .list());
  }

  private void knowCustomers(Blocks blocks, Stream<UUID> ids, Sql readable) {
    List<UUID> fresh = ids.distinct().filter(id -> blocks.customer(id) == null).toList();
    if (fresh.isEmpty()) {
      return;
    }
    work.flush();
    jdbi.withHandle(db ->
            db.createQuery(
                    "select %s, %s as visible from customer c where c.id = any(:ids) and c.merged_into_id is null and c.erased_at is null"
                        .formatted(CustomerParties.COLUMNS, readable.text()))
                .bind("ids", fresh)
                .bindMap(readable.parameters())
                .map((row, _) -> parties.read(row, row.getBoolean("visible")))
                .list())
        .forEach(blocks::put);
  }
}
