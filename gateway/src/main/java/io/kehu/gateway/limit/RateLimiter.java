package io.kehu.gateway.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.kehu.gateway.limit.LimitConfig.Rate;
import jakarta.inject.Singleton;
import java.time.Duration;

/// The buckets.
@Singleton
public final class RateLimiter {
  private final LimitConfig config;
  private final LoadingCache<Key, Metered> buckets;

  RateLimiter(LimitConfig config) {
    this.config = config;
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(config.buckets())
            .expireAfterAccess(config.forgetAfter())
            .executor(Runnable::run)
            .build(this::fill);
  }

  /// Takes one request from the bucket of a person.
  public Allowance user(String subject) {
    return take(new Key(Kind.USER, subject));
  }

  /// Takes one request from the bucket of an OAuth client.
  public Allowance client(String id, boolean integrator) {
    return take(new Key(integrator ? Kind.INTEGRATOR : Kind.CLIENT, id));
  }

  /// Takes one request from the bucket of a network address.
  public Allowance address(String host) {
    return take(new Key(Kind.ADDRESS, Addresses.household(host)));
  }

  private Allowance take(Key key) {
    Metered metered = buckets.get(key);
    ConsumptionProbe probe = metered.bucket().tryConsumeAndReturnRemaining(1);
    return new Allowance(
        probe.isConsumed(),
        metered.burst(),
        probe.getRemainingTokens(),
        Duration.ofNanos(probe.getNanosToWaitForReset()),
        Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  private Metered fill(Key key) {
    Rate rate = rateOf(key);
    Bucket bucket =
        Bucket.builder()
            .addLimit(limit ->
                limit.capacity(rate.burst()).refillGreedy(rate.rate(), Duration.ofSeconds(1)))
            .build();
    return new Metered(bucket, rate.burst());
  }

  private Rate rateOf(Key key) {
    return switch (key.kind()) {
      case USER -> config.user();
      case ADDRESS -> config.address();
      case CLIENT -> config.clients().getOrDefault(key.name(), config.client());
      case INTEGRATOR -> config.clients().getOrDefault(key.name(), config.integrator());
    };
  }

  private enum Kind {
    USER,
    CLIENT,
    INTEGRATOR,
    ADDRESS
  }

  private record Key(Kind kind, String name) {}

  private record Metered(Bucket bucket, long burst) {}
}
