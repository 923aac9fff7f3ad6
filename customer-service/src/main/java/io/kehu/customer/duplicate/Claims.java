package io.kehu.customer.duplicate;

import io.kehu.customer.match.HeldKeys;
import io.kehu.platform.sql.Pending;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
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
  private final HeldKeys<DuplicateKey> keys = new HeldKeys<>();

  Claims(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  boolean holds(DuplicateKey key) {
    return keys.isKnown(key);
  }

  void hold(DuplicateKey key) {
    keys.know(key);
  }

  void put(DuplicateKey key, UUID customerId) {
    keys.put(key, customerId);
  }

  /// The oldest of those that have one of the keys, each with the kinds of its keys in the order of their names.
  SortedMap<UUID, Set<DuplicateKey.Kind>> holders(Collection<DuplicateKey> asked, int most) {
    SortedMap<UUID, Set<DuplicateKey.Kind>> holders = new TreeMap<>();
    for (DuplicateKey key : asked) {
      for (UUID holder : keys.of(key)) {
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
    keys.set(customerId, before, after);
  }

  @Override
  public void write() {
    keys.write(
        gone ->
            write(
                gone,
                """
                delete from customer_key
                using unnest(:customers, :kinds, :values) as gone(customer, kind, value)
                where customer_id = gone.customer and customer_key.kind = gone.kind
                  and customer_key.value = gone.value
                """),
        come ->
            write(
                come,
                """
                insert into customer_key (customer_id, kind, value)
                select * from unnest(:customers, :kinds, :values) on conflict do nothing
                """));
  }

  private void write(List<HeldKeys.Held<DuplicateKey>> entries, String sql) {
    jdbi.useHandle(db ->
        db.createUpdate(sql)
            .bind("customers", entries.stream().map(HeldKeys.Held::customerId).toList())
            .bind("kinds", entries.stream().map(entry -> entry.key().kind()).toList())
            .bind("values", entries.stream().map(entry -> entry.key().value()).toList())
            .execute());
  }
}
