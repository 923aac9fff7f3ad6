package io.kehu.customer.duplicate;

import io.kehu.platform.sql.Pending;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/// The keys that one transaction has locked, with the customers that have them, by the table and by
/// what the transaction itself has done since.
final class Claims implements Pending {
  private final Jdbi jdbi;
  private final Map<DuplicateKey, Set<UUID>> held = new HashMap<>();
  private final Set<Entry> added = new LinkedHashSet<>();
  private final Set<Entry> removed = new LinkedHashSet<>();

  Claims(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  private record Entry(UUID customerId, DuplicateKey key) {}

  boolean holds(DuplicateKey key) {
    return held.containsKey(key);
  }

  void hold(DuplicateKey key) {
    held.put(key, new HashSet<>());
  }

  void put(DuplicateKey key, UUID customerId) {
    Set<UUID> holders = held.get(key);
    if (holders != null) {
      holders.add(customerId);
    }
  }

  /// The oldest of those that have one of the keys, each with the kinds of its keys in the order of their names.
  SortedMap<UUID, Set<DuplicateKey.Kind>> holders(Collection<DuplicateKey> keys, int most) {
    SortedMap<UUID, Set<DuplicateKey.Kind>> holders = new TreeMap<>();
    for (DuplicateKey key : keys) {
      for (UUID holder : held.getOrDefault(key, Set.of())) {
        holders
            .computeIfAbsent(holder, _ -> new TreeSet<>(Comparator.comparing(Enum::name)))
            .add(key.kind());
      }
    }
    while (holders.size() > most) {
      holders.remove(holders.lastKey());
    }
    return holders;
  }

  void set(UUID customerId, List<DuplicateKey> before, List<DuplicateKey> after) {
    for (DuplicateKey key : before) {
      if (!after.contains(key)) {
        held.getOrDefault(key, new HashSet<>()).remove(customerId);
        move(new Entry(customerId, key), added, removed);
      }
    }
    for (DuplicateKey key : after) {
      put(key, customerId);
      if (!before.contains(key)) {
        move(new Entry(customerId, key), removed, added);
      }
    }
  }

  /// What was to be done is undone, or else the contrary is to be done.
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
        delete from customer_key using unnest(:customers, :kinds, :values) as gone(customer, kind, value)
        where customer_id = gone.customer and customer_key.kind = gone.kind
          and customer_key.value = gone.value
        """);
    write(
        added,
        """
        insert into customer_key (customer_id, kind, value)
        select * from unnest(:customers, :kinds, :values) on conflict do nothing
        """);
  }

  private void write(Set<Entry> entries, String sql) {
    if (entries.isEmpty()) {
      return;
    }
    jdbi.useHandle(db ->
        db.createUpdate(sql)
            .bind("customers", entries.stream().map(Entry::customerId).toList())
            .bind("kinds", entries.stream().map(entry -> entry.key().kind()).toList())
            .bind("values", entries.stream().map(entry -> entry.key().value()).toList())
            .execute());
    entries.clear();
  }
}
