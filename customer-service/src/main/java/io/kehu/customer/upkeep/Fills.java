package io.kehu.customer.upkeep;

import io.kehu.customer.locking.NamedLocks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// What is to be worked out anew for all customers.
@ApplicationScoped
public class Fills {
  private static final String LOCK = "customer-upkeep";

  private final Jdbi jdbi;
  private final NamedLocks locks;
  private final Clock clock;

  Fills(Jdbi jdbi, NamedLocks locks, Clock clock) {
    this.jdbi = jdbi;
    this.locks = locks;
    this.clock = clock;
  }

  /// Parts that have come equally far.
  ///
  /// @param lastDone the customer that they came to, null at the beginning
  record Fill(String derived, Set<String> parts, @Nullable UUID lastDone) {}

  /// Waits until no batch is being done, and lets none begin before the transaction ends.
  public void takeTurn() {
    locks.take(List.of(LOCK));
  }

  /// Begins at the first customer, also where a fill of this part is under way. Waits for the batch in hand, which may go by what is just being changed.
  public void begin(Derived derived, String part) {
    takeTurn();
    begin(derived, part, derived.parts().getOrDefault(part, ""));
  }

  /// Begins a fill of each part whose conditions mean something else than when it was last filled: after a change of the configuration, of a field, or of our own code.
  void beginChanged(Derived derived) {
    derived
        .parts()
        .forEach((part, fingerprint) -> {
          boolean same =
              jdbi.withHandle(db ->
                  db.createQuery(
                          """
                          select exists (select from customer_filled
                            where derived = ? and part = ? and fingerprint = ?)
                          """)
                      .bind(0, derived.name())
                      .bind(1, part)
                      .bind(2, fingerprint)
                      .mapTo(Boolean.class)
                      .one());
          if (!same) {
            begin(derived, part, fingerprint);
          }
        });
  }

  private void begin(Derived derived, String part, String fingerprint) {
    jdbi.useHandle(db -> {
      db.execute(
          """
          insert into customer_fill (derived, part, done, begun_at) values (?, ?, 0, ?)
          on conflict (derived, part) do update
          set last_done = null, done = 0, begun_at = excluded.begun_at
          """,
          derived.name(),
          part,
          clock.instant());
      db.execute(
          """
          insert into customer_filled (derived, part, fingerprint) values (?, ?, ?)
          on conflict (derived, part) do update set fingerprint = excluded.fingerprint
          """,
          derived.name(),
          part,
          fingerprint);
    });
  }

  public void cancel(Derived derived, String part) {
    jdbi.useHandle(db ->
        db.execute(
            "delete from customer_fill where derived = ? and part = ?", derived.name(), part));
  }

  public boolean isUnderWay(Derived derived, String part) {
    return jdbi.withHandle(db ->
        db.createQuery("select exists (select from customer_fill where derived = ? and part = ?)")
            .bind(0, derived.name())
            .bind(1, part)
            .mapTo(Boolean.class)
            .one());
  }

  /// The fill that was begun first, and all that can go with it.
  Optional<Fill> next() {
    return jdbi.withHandle(db ->
        db.createQuery(
                """
                select derived, last_done, array_agg(part) as parts
                from customer_fill group by derived, last_done order by min(begun_at) limit 1
                """)
            .map((row, _) ->
                new Fill(
                    row.getString("derived"),
                    Set.of((String[]) row.getArray("parts").getArray()),
                    row.getObject("last_done", UUID.class)))
            .findOne());
  }

  List<UUID> customers(Fill fill, int most) {
    UUID after = fill.lastDone() == null ? new UUID(0, 0) : fill.lastDone();
    return jdbi.withHandle(db ->
        db.createQuery("select id from customer where id > :after order by id limit :most")
            .bind("after", after)
            .bind("most", most)
            .mapTo(UUID.class)
            .list());
  }

  void advance(Fill fill, UUID lastDone, int done) {
    jdbi.useHandle(db ->
        db.createUpdate(
                """
                update customer_fill set last_done = :lastDone, done = done + :done
                where derived = :derived and part = any(:parts)
                """)
            .bind("lastDone", lastDone)
            .bind("done", done)
            .bind("derived", fill.derived())
            .bind("parts", fill.parts())
            .execute());
  }

  void end(Fill fill) {
    jdbi.useHandle(db ->
        db.createUpdate("delete from customer_fill where derived = :derived and part = any(:parts)")
            .bind("derived", fill.derived())
            .bind("parts", fill.parts())
            .execute());
  }
}
