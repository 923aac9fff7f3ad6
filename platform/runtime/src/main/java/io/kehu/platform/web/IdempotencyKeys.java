package io.kehu.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// The table of keys that were used in the last day, each with the answer that it got.
@ApplicationScoped
class IdempotencyKeys {
  private static final Duration LIFETIME = Duration.ofHours(24);

  private static final String LOCK =
      "select pg_try_advisory_xact_lock(hashtextextended(:caller || ' ' || :key, 7203))";
  private static final String FIND =
      """
      select fingerprint, status, headers, body from idempotency_key
      where caller_id = :caller and key = :key and created_at > :oldest
      """;
  private static final String SAVE =
      """
      insert into idempotency_key (caller_id, key, fingerprint, status, headers, body, created_at)
      values (:caller, :key, :fingerprint, :status, cast(:headers as jsonb), :body, :now)
      on conflict (caller_id, key) do update set fingerprint = :fingerprint, status = :status,
        headers = cast(:headers as jsonb), body = :body, created_at = :now
      """;

  private static final int FORGET_EVERY = 20;

  /// Some at every twentieth insert, so that the table stays small without a job. Not at each: PostgreSQL plans the statement
  /// anew every time, which costs more than the insert.
  private static final String FORGET =
      """
      delete from idempotency_key where (caller_id, key) in (
        select caller_id, key from idempotency_key where created_at < :oldest
        order by created_at limit 100 for update skip locked)
      """;

  private final Jdbi jdbi;
  private final Clock clock;
  private final AtomicInteger inserts = new AtomicInteger();

  IdempotencyKeys(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /// An answer as it is kept.
  ///
  /// @param headers JSON object
  /// @param body JSON, null where the answer had none
  record Saved(byte[] fingerprint, int status, String headers, @Nullable String body) {
    boolean isOf(byte[] other) {
      return MessageDigest.isEqual(fingerprint, other);
    }
  }

  /// False where another transaction holds the key at this moment.
  boolean lock(UUID caller, String key) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(LOCK)
            .bind("caller", caller.toString())
            .bind("key", key)
            .mapTo(Boolean.class)
            .one());
  }

  Optional<Saved> find(UUID caller, String key) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(FIND)
            .bind("caller", caller)
            .bind("key", key)
            .bind("oldest", oldest())
            .map((row, _) ->
                new Saved(
                    row.getBytes("fingerprint"),
                    row.getInt("status"),
                    row.getString("headers"),
                    row.getString("body")))
            .findOne());
  }

  void save(UUID caller, String key, Saved answer) {
    jdbi.useHandle(handle -> {
      handle
          .createUpdate(SAVE)
          .bind("caller", caller)
          .bind("key", key)
          .bind("fingerprint", answer.fingerprint())
          .bind("status", answer.status())
          .bind("headers", answer.headers())
          .bind("body", answer.body())
          .bind("now", clock.instant())
          .execute();
      if (inserts.incrementAndGet() % FORGET_EVERY == 0) {
        handle.createUpdate(FORGET).bind("oldest", oldest()).execute();
      }
    });
  }

  private Instant oldest() {
    return clock.instant().minus(LIFETIME);
  }
}
