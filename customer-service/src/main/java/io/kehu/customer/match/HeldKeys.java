package io.kehu.customer.match;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/// Which customers have which keys, as one transaction knows it: by the table, and by what it has done itself since. What it has done is written at its end.
public final class HeldKeys<K> {
  private final Map<K, Set<UUID>> holders = new HashMap<>();
  private final Set<Held<K>> added = new LinkedHashSet<>();
  private final Set<Held<K>> removed = new LinkedHashSet<>();

  /// One key of a customer.
  public record Held<K>(UUID customerId, K key) {}

  public boolean isKnown(K key) {
    return holders.containsKey(key);
  }

  /// From now on the holders of the key are known here.
  public void know(K key) {
    holders.put(key, new HashSet<>());
  }

  /// Does nothing where the holders of the key are not known.
  public void put(K key, UUID customerId) {
    Set<UUID> known = holders.get(key);
    if (known != null) {
      known.add(customerId);
    }
  }

  /// Empty where they are not known.
  public Set<UUID> of(K key) {
    return holders.getOrDefault(key, Set.of());
  }

  /// @param before the keys that are stored
  public void set(UUID customerId, Collection<K> before, Collection<K> after) {
    for (K key : before) {
      if (!after.contains(key)) {
        holders.getOrDefault(key, new HashSet<>()).remove(customerId);
        move(new Held<>(customerId, key), added, removed);
      }
    }
    for (K key : after) {
      put(key, customerId);
      if (!before.contains(key)) {
        move(new Held<>(customerId, key), removed, added);
      }
    }
  }

  /// What was to be done is undone, or else the contrary is to be done.
  private static <E> void move(E entry, Set<E> from, Set<E> to) {
    if (!from.remove(entry)) {
      to.add(entry);
    }
  }

  /// Hands over what is to be done, each only if there is any.
  public void write(Consumer<List<Held<K>>> delete, Consumer<List<Held<K>>> insert) {
    drain(removed, delete);
    drain(added, insert);
  }

  private static <E> void drain(Set<E> entries, Consumer<List<E>> statement) {
    if (!entries.isEmpty()) {
      statement.accept(List.copyOf(entries));
      entries.clear();
    }
  }
}
