package io.kehu.platform.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.runtime.OidcIdentityProvider;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// Remembers tokens that were verified, until they expire: the signature of an access token costs more than most requests
/// that carry it.
///
/// Kept by SHA-256, so that a dump of the heap holds no index of tokens; bounded; at most five minutes, so that a key that
/// was withdrawn does not live long.
@ApplicationScoped
public class VerifiedTokens implements IdentityProvider<TokenAuthenticationRequest> {
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final OidcIdentityProvider verifier;
  private final Cache<String, Verified> verified;

  VerifiedTokens(
      OidcIdentityProvider verifier,
      @ConfigProperty(name = "kehu.tokens.cache-size") long cacheSize) {
    this.verifier = verifier;
    this.verified = Caffeine.newBuilder().maximumSize(cacheSize).expireAfterWrite(LONGEST).build();
  }

  @Override
  public Class<TokenAuthenticationRequest> getRequestType() {
    return TokenAuthenticationRequest.class;
  }

  /// Asked before the framework's own provider.
  @Override
  public int priority() {
    return SYSTEM_FIRST + 1_000;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      TokenAuthenticationRequest request, AuthenticationRequestContext context) {
    if (!(request.getToken() instanceof AccessTokenCredential credential)) {
      return verifier.authenticate(request, context);
    }
    String hash = hash(credential.getToken());
    Verified known = verified.getIfPresent(hash);
    if (known != null && Instant.now().isBefore(known.until())) {
      return Uni.createFrom().item(known.identity());
    }
    return verifier.authenticate(request, context).invoke(identity -> remember(hash, identity));
  }

  private void remember(String hash, SecurityIdentity identity) {
    if (identity != null && identity.getPrincipal() instanceof JsonWebToken token) {
      // Without the request that it came with, which the framework keeps in the attributes.
      SecurityIdentity bare =
          QuarkusSecurityIdentity.builder()
              .setPrincipal(token)
              .addRoles(identity.getRoles())
              .addCredentials(identity.getCredentials())
              .addPermissionChecker(identity::checkPermission)
              .build();
      verified.put(hash, new Verified(bare, Instant.ofEpochSecond(token.getExpirationTime())));
    }
  }

  private static String hash(String token) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  private record Verified(SecurityIdentity identity, Instant until) {}
}
