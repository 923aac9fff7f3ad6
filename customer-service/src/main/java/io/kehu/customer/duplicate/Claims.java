package io.kehu.customer.duplicate;

import io.kehu.platform.sql.Pending;
import java.util.Comparator;
import java.util.HashMap;
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
  private final Map<DuplicateKey, Map<UUID, Holder>> held = new HashMap<>();
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
    held.put(key, new HashMap<>());
  }

  Holder put(DuplicateKey key, Holder holder) {
    Map<UUID, Holder> holders = held.get(key);
    if (holders != null) {
      holders.put(holder.id(), holder);
    }
    return holder;
  }

  /// Those that have one of the keys, oldest first.
  List<Candidate> candidates(List<DuplicateKey> keys, int most) {
    SortedMap<UUID, Holder> holders = new TreeMap<>();
    Map<UUID, Set<DuplicateKey.Kind>> kinds = new HashMap<>();
    for (DuplicateKey key : keys) {
      for (Holder holder : held.getOrDefault(key, Map.of()).values()) {
        holders.put(holder.id(), holder);
        kinds
            .computeIfAbsent(holder.id(), _ -> new TreeSet<>(Comparator.comparing(Enum::name)))
            .add(key.kind());
      }
    }
    return holders.values().stream()
        .limit(most)
        .map(holder -> holder.matchedBy(List.copyOf(kinds.getOrDefault(holder.id(), Set.of()))))
        .toList();
  }

  void set(Holder customer, List<DuplicateKey> before, List<DuplicateKey> after) {
    for (DuplicateKey key : before) {
      if (!after.contains(key)) {
        held.getOrDefault(key, new HashMap<>()).remove(customer.id());
        move(new Entry(customer.id(), key), added, removed);
      }
    }
    for (DuplicateKey key : after) {
      put(key, customer);
      if (!before.contains(key)) {
        move(new Entry(customer.id(), key), removed, added);
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
