package io.kehu.bench.crash.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.random.RandomGenerator;

/// What the writers wanted, what they were answered, and what must therefore be there.
public final class Ledger {
  private final Map<UUID, Written> written = new ConcurrentHashMap<>();
  private final List<UUID> customers = new ArrayList<>();
  private final Queue<Whole> wholes = new ConcurrentLinkedQueue<>();
  private final Map<UUID, Map<UUID, Written>> followed = new ConcurrentHashMap<>();
  private final Queue<Doubt> doubts = new ConcurrentLinkedQueue<>();
  private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
  private final Queue<String> refused = new ConcurrentLinkedQueue<>();
  private final Map<String, Integer> answers = new TreeMap<>();

  /// A write that was never answered: it must be there once or not at all.
  ///
  /// @param kind list in which it would be: `orders`
  /// @param mark what its record would hold and no other does; of a step, the record's id
  public record Doubt(String kind, String mark) {}

  /// Notes a record, or what has become of it.
  public void put(Written record) {
    if (written.put(record.id(), record) == null && record instanceof Written.Customer) {
      synchronized (customers) {
        customers.add(record.id());
      }
    }
  }

  /// Notes a customer whom only its own story knows.
  void putAside(Written.Customer customer) {
    written.put(customer.id(), customer);
  }

  void put(Whole done) {
    wholes.add(done);
  }

  public <T extends Whole> List<T> wholes(Class<T> kind) {
    return wholes.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /// One customer goes on in another one, and all that belongs to it.
  void follow(UUID losing, UUID survivor) {
    Map<UUID, Written> moved = new HashMap<>();
    written.forEach((id, record) -> {
      if (record.customer().equals(losing)) {
        moved.put(id, record);
      }
    });
    moved.forEach((id, record) -> {
      if (record instanceof Written.Customer) {
        written.remove(id);
      } else {
        written.put(id, record.of(survivor));
      }
    });
    followed.put(losing, moved);
  }

  /// They are two again, and each has its own.
  void goBack(UUID losing) {
    written.putAll(followed.remove(losing));
  }

  /// Of somebody who is erased figures stay, and nothing that somebody wrote.
  void forget(UUID customer) {
    written.remove(customer);
    written.replaceAll((_, record) -> record.customer().equals(customer) ? record.bare() : record);
  }

  public <T extends Written> List<T> all(Class<T> kind) {
    return written.values().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /// Somebody who was won before; one of the first to buy again more often than others.
  UUID customer(RandomGenerator random) {
    synchronized (customers) {
      double skewed = random.nextDouble() * random.nextDouble();
      return customers.get((int) (skewed * customers.size()));
    }
  }

  void doubt(String kind, String mark) {
    doubts.add(new Doubt(kind, mark));
  }

  public List<Doubt> doubts() {
    return List.copyOf(doubts);
  }

  /// A lawful refusal: nothing with this mark may be there.
  void refused(String mark) {
    refused.add(mark);
  }

  public List<String> refused() {
    return List.copyOf(refused);
  }

  /// An answer that a client of good manners does not deserve.
  void surprise(String words) {
    surprises.add(words);
  }

  public List<String> surprises() {
    return List.copyOf(surprises);
  }

  /// Counts an answer, or its absence.
  void answered(String what) {
    synchronized (answers) {
      answers.merge(what, 1, Integer::sum);
    }
  }

  public Map<String, Integer> answers() {
    synchronized (answers) {
      return new TreeMap<>(answers);
    }
  }
}
