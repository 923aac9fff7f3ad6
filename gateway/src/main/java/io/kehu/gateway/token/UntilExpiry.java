package io.kehu.gateway.token;

import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Duration;
import java.time.Instant;

/// Keeps a caller exactly as long as the token is valid.
final class UntilExpiry implements Expiry<Fingerprint, Caller> {

  @Override
  public long expireAfterCreate(Fingerprint token, Caller caller, long now) {
    return Math.max(0, Duration.between(Instant.now(), caller.expiresAt()).toNanos());
  }

  @Override
  public long expireAfterUpdate(Fingerprint token, Caller caller, long now, long remaining) {
    return expireAfterCreate(token, caller, now);
  }

  @Override
  public long expireAfterRead(Fingerprint token, Caller caller, long now, long remaining) {
    return remaining;
  }
}
