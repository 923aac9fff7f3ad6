package io.kehu.customer.match;

import io.kehu.platform.matching.BlockingKeys;
import io.kehu.platform.matching.Party;
import io.kehu.platform.matching.Profile;
import io.kehu.platform.sql.Pending;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// What one transaction knows of blocks and their customers, by the tables and by what it has itself done since.
final class Blocks implements Pending {
  private final Jdbi jdbi;
  private final Map<Party, Prepared> prepared = new HashMap<>();
  private final HeldKeys<Long> keys = new HeldKeys<>();
  private final Map<UUID, Lookalike> customers = new HashMap<>();

  Blocks(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// @param keys see [BlockingKeys]
  record Prepared(Profile profile, List<Long> keys) {
    static Prepared of(Party party) {
      Profile profile = Profile.of(party);
      return new Prepared(profile, BlockingKeys.of(profile));
    }
  }

  Prepared prepared(Party party) {
    return prepared.computeIfAbsent(party, Prepared::of);
  }

  boolean isKnown(Long key) {
    return keys.isKnown(key);
  }

  void know(Long key) {
    keys.know(key);
  }

  void put(Long key, UUID customerId) {
    keys.put(key, customerId);
  }

  @Nullable Lookalike customer(UUID id) {
    return customers.get(id);
  }

  void put(Lookalike customer) {
    customers.put(customer.id(), customer);
  }

  /// Those that share enough of the keys, the ones that share most first.
  List<UUID> sharing(List<Long> asked, int most) {
    Map<UUID, Integer> shared = new HashMap<>();
    for (Long key : asked) {
      keys.of(key).forEach(id -> shared.merge(id, 1, Integer::sum));
    }
    int needed = BlockingKeys.needed(asked.size());
    return shared.entrySet().stream()
        .filter(customer -> customer.getValue() >= needed)
        .sorted(
            Map.Entry.<UUID, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }

  /// @param before the keys that are stored
  void set(Lookalike customer, Collection<Long> before, Collection<Long> after) {
    put(customer);
    keys.set(customer.id(), before, after);
  }

  @Override
  public void write() {
    keys.write(
        gone ->
            write(
                gone,
                """
                delete from customer_block using unnest(:keys, :customers) as gone(key, customer)
                where customer_block.key = gone.key and customer_id = gone.customer
                """),
        come ->
            write(
                come,
                """
                insert into customer_block (key, customer_id)
                select * from unnest(:keys, :customers) on conflict do nothing
                """));
  }

  private void write(List<HeldKeys.Held<Long>> entries, String sql) {
    jdbi.useHandle(db ->
        db.createUpdate(sql)
            .bind("keys", entries.stream().map(HeldKeys.Held::key).toList())
            .bind("customers", entries.stream().map(HeldKeys.Held::customerId).toList())
            .execute());
  }
}
