package io.kehu.gateway.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// Verifies tokens with the realm's keys, each once. Calls that bring the same new token at the same
/// moment wait for one verification; failures are not remembered.
@Singleton
public final class TokenVerifier {
  private final TenantIdentityProvider realm;
  private final String integratorRole;
  private final Cache<Fingerprint, Caller> verified;
  private final ConcurrentMap<Fingerprint, Future<Caller>> underWay = new ConcurrentHashMap<>();

  TokenVerifier(TenantIdentityProvider realm, TokenConfig config) {
    this.realm = realm;
    this.integratorRole = config.integratorRole();
    this.verified =
        Caffeine.newBuilder()
            .maximumSize(config.remembered())
            .expireAfter(new UntilExpiry())
            .executor(Runnable::run)
            .build();
  }

  /// The caller, if this token was verified before and has not expired since.
  public @Nullable Caller known(String token) {
    Caller caller = verified.getIfPresent(Fingerprint.of(token));
    return caller != null && caller.expiresAt().isAfter(Instant.now()) ? caller : null;
  }

  /// The caller, or a failure: [TokenRefused] or [IdentityUnavailable]. Completes on the given context.
  public Future<Caller> verify(String token, Context on) {
    Promise<Caller> promise = Promise.promise();
    verifyOnce(token).onComplete(result -> on.runOnContext(back -> promise.handle(result)));
    return promise.future();
  }

  private Future<Caller> verifyOnce(String token) {
    Fingerprint fingerprint = Fingerprint.of(token);
    Promise<Caller> mine = Promise.promise();
    Future<Caller> others = underWay.putIfAbsent(fingerprint, mine.future());
    if (others != null) {
      return others;
    }
    Uni.createFrom()
        .deferred(() -> realm.authenticate(new AccessTokenCredential(token)))
        .map(this::caller)
        .subscribe()
        .with(
            caller -> {
              verified.put(fingerprint, caller);
              underWay.remove(fingerprint);
              mine.complete(caller);
            },
            failure -> {
              underWay.remove(fingerprint);
              mine.fail(TokenFailures.meaningOf(failure));
            });
    return mine.future();
  }

  private Caller caller(SecurityIdentity identity) {
    if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
      throw new TokenRefused("not a JWT");
    }
    String subject = token.getSubject();
    if (subject == null) {
      throw new TokenRefused("no subject");
    }
    String client = token.getClaim("azp");
    return new Caller(
        client == null ? subject : client,
        subject,
        identity.hasRole(integratorRole),
        Instant.ofEpochSecond(token.getExpirationTime()));
  }
}
