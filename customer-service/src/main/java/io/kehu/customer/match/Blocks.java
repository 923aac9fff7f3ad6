package io.kehu.customer.match;

import io.kehu.platform.matching.BlockingKeys;
import io.kehu.platform.matching.Party;
import io.kehu.platform.matching.Profile;
import io.kehu.platform.sql.Pending;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// What one transaction knows of blocks and their customers, by the tables and by what it has itself done since.
final class Blocks implements Pending {
  private final Jdbi jdbi;
  private final Map<Party, Prepared> prepared = new HashMap<>();
  private final Map<Long, Set<UUID>> members = new HashMap<>();
  private final Map<UUID, Lookalike> customers = new HashMap<>();
  private final Set<Entry> added = new LinkedHashSet<>();
  private final Set<Entry> removed = new LinkedHashSet<>();

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

  private record Entry(UUID customerId, Long key) {}

  Prepared prepared(Party party) {
    return prepared.computeIfAbsent(party, Prepared::of);
  }

  boolean isKnown(Long key) {
    return members.containsKey(key);
  }

  void know(Long key) {
    members.put(key, new TreeSet<>());
  }

  void put(Long key, UUID customerId) {
    Set<UUID> known = members.get(key);
    if (known != null) {
      known.add(customerId);
    }
  }

  @Nullable Lookalike customer(UUID id) {
    return customers.get(id);
  }

  void put(Lookalike customer) {
    customers.put(customer.id(), customer);
  }

  /// Those that share enough of the keys, the ones that share most first.
  List<UUID> sharing(List<Long> keys, int most) {
    Map<UUID, Integer> shared = new HashMap<>();
    for (Long key : keys) {
      members.getOrDefault(key, Set.of()).forEach(id -> shared.merge(id, 1, Integer::sum));
    }
    int needed = BlockingKeys.needed(keys.size());
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
    for (Long key : before) {
      if (!after.contains(key)) {
        members.getOrDefault(key, new TreeSet<>()).remove(customer.id());
        move(new Entry(customer.id(), key), added, removed);
      }
    }
    for (Long key : after) {
      put(key, customer.id());
      if (!before.contains(key)) {
        move(new Entry(customer.id(), key), removed, added);
      }
    }
  }

  private static void move(Entry entry, Set<Entry> from, Set<Entry> to) {
    if (!from.remove(entry)) {
      to.add(entry);
    }
  }

  @Override
  public void write() {
    write(
        removed,
        """
        delete from customer_block using unnest(:keys, :customers) as gone(key, customer)
        where customer_block.key = gone.key and customer_id = gone.customer
        """);
    write(
        added,
        """
        insert into customer_block (key, customer_id)
        select * from unnest(:keys, :customers) on conflict do nothing
        """);
  }

  private void write(Set<Entry> entries, String sql) {
    if (!entries.isEmpty()) {
      jdbi.useHandle(db ->
          db.createUpdate(sql)
              .bind("keys", entries.stream().map(Entry::key).toList())
              .bind("customers", entries.stream().map(Entry::customerId).toList())
              .execute());
      entries.clear();
    }
  }
}
