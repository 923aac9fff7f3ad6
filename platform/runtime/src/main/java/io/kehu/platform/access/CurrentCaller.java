package io.kehu.platform.access;

import io.quarkus.arc.Arc;
import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// Finds out who asks, from the verified token of the request in hand.
@ApplicationScoped
public class CurrentCaller {
  /// The subject of a service that acts by itself, in every deployment the same.
  public static final UUID SYSTEM = UUID.fromString("00000000-0000-7000-8000-000000000000");

  private static final ScopedValue<Caller> ACTING = ScopedValue.newInstance();
  private static final UUID NOBODY = new UUID(0, 0);

  private final SecurityIdentity identity;
  private final CurrentVertxRequest request;
  private final Teams teams;
  private final AccessConfig config;
  private final Caller system;

  CurrentCaller(
      SecurityIdentity identity,
      CurrentVertxRequest request,
      Teams teams,
      AccessConfig config,
      @ConfigProperty(name = "quarkus.application.name") String service) {
    this.identity = identity;
    this.request = request;
    this.teams = teams;
    this.config = config;
    this.system = new Caller(SYSTEM, service, Set.of(), Set.of(), Set.of(), Caller.Reach.ALL);
  }

  /// The caller of this request; the service itself where no request is in hand (consumers, jobs). Somebody without a
  /// token is nobody: no roles, no teams, and no record to see.
  public Caller get() {
    if (ACTING.isBound()) {
      return ACTING.get();
    }
    if (!Arc.container().requestContext().isActive() || request.getCurrent() == null) {
      return system;
    }
    if (identity.isAnonymous()) {
      return new Caller(NOBODY, "anonymous", Set.of(), Set.of(), Set.of(), Caller.Reach.NONE);
    }
    Caller.Reach reach = reach(identity.getRoles());
    Set<String> own = groups();
    return new Caller(
        subject(),
        identity.getPrincipal().getName(),
        identity.getRoles(),
        own,
        reach == Caller.Reach.TEAMS ? teams.withThoseBelow(own) : own,
        reach);
  }

  /// Whether the request in hand carries this permission.
  ///
  /// @param permission as in `@PermissionsAllowed`: `customers:write`
  public boolean holds(String permission) {
    String[] parts = permission.split(":", 2);
    StringPermission asked =
        parts.length == 2
            ? new StringPermission(parts[0], parts[1])
            : new StringPermission(permission);
    return identity.checkPermissionBlocking(asked);
  }

  /// Does work on somebody's behalf: within it, and on this thread, `caller` is who asks.
  public void callAs(Caller caller, Runnable work) {
    ScopedValue.where(ACTING, caller).run(work);
  }

  /// The service itself.
  public Caller system() {
    return system;
  }

  /// The farthest of the roles.
  private Caller.Reach reach(Set<String> roles) {
    return roles.stream()
        .map(role -> config.reach().getOrDefault(role, Caller.Reach.NONE))
        .min(Enum::compareTo)
        .orElse(Caller.Reach.NONE);
  }

  private UUID subject() {
    String subject = token() instanceof JsonWebToken token ? token.getSubject() : null;
    String known = subject != null ? subject : identity.getPrincipal().getName();
    try {
      return UUID.fromString(known);
    } catch (IllegalArgumentException notUuid) {
      // Another identity provider's subject: any text. Its UUID is always the same one.
      return UUID.nameUUIDFromBytes(known.getBytes(StandardCharsets.UTF_8));
    }
  }

  /// Names of groups; Keycloak may write them as paths.
  private Set<String> groups() {
    if (!(token() instanceof JsonWebToken token) || token.getGroups() == null) {
      return Set.of();
    }
    return token.getGroups().stream()
        .map(group -> group.substring(group.lastIndexOf('/') + 1))
        .collect(java.util.stream.Collectors.toUnmodifiableSet());
  }

  private @Nullable JsonWebToken token() {
    return identity.getPrincipal() instanceof JsonWebToken token ? token : null;
  }
}
