package io.kehu.gateway.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
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
  private final ConcurrentMap<Fingerprint, CompletableFuture<Caller>> underWay =
      new ConcurrentHashMap<>();

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
    verifyOnce(token)
        .whenComplete((caller, failure) ->
            on.runOnContext(back -> {
              if (failure != null) {
                promise.fail(TokenFailures.meaningOf(failure));
              } else {
                promise.complete(caller);
              }
            }));
    return promise.future();
  }

  private CompletableFuture<Caller> verifyOnce(String token) {
    Fingerprint fingerprint = Fingerprint.of(token);
    CompletableFuture<Caller> mine = new CompletableFuture<>();
    CompletableFuture<Caller> others = underWay.putIfAbsent(fingerprint, mine);
    if (others != null) {
      return others;
    }
    ask(token)
        .whenComplete((caller, failure) -> {
          if (failure == null) {
            verified.put(fingerprint, caller);
          }
          underWay.remove(fingerprint);
          if (failure == null) {
            mine.complete(caller);
          } else {
            mine.completeExceptionally(failure);
          }
        });
    return mine;
  }

  private CompletableFuture<Caller> ask(String token) {
    return realm
        .authenticate(new AccessTokenCredential(token))
        .map(this::caller)
        .subscribeAsCompletionStage();
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
