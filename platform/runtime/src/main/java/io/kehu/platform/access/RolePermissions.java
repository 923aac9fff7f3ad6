package io.kehu.platform.access;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Gives an identity the permissions of its roles; the scopes of its token are permissions already.
@ApplicationScoped
public class RolePermissions implements SecurityIdentityAugmentor {
  private final Permissions permissions;

  RolePermissions(Permissions permissions) {
    this.permissions = permissions;
  }

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    if (identity.isAnonymous() || identity.getRoles().isEmpty()) {
      return Uni.createFrom().item(identity);
    }
    QuarkusSecurityIdentity.Builder richer = QuarkusSecurityIdentity.builder(identity);
    if (Permissions.hasEverything(identity.getRoles())) {
      richer.addPermissionChecker(_ -> Uni.createFrom().item(true));
    } else {
      richer.addPermissionsAsString(permissions.of(identity.getRoles()));
    }
    return Uni.createFrom().item(richer.build());
  }
}
