package io.kehu.customer.profile;

import io.kehu.customer.profile.schema.Sensitivity;
import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;

/// How sensitive a value the caller of the request in hand may see at most.
@ApplicationScoped
class Clearances {
  private static final String PROFILES = "profiles";

  private final SecurityIdentity identity;

  Clearances(SecurityIdentity identity) {
    this.identity = identity;
  }

  /// Whoever may write personal values may see them.
  Sensitivity ofCaller() {
    if (may("special")) {
      return Sensitivity.SPECIAL;
    }
    return may("read") || may("write") ? Sensitivity.PERSONAL : Sensitivity.NORMAL;
  }

  private boolean may(String action) {
    return identity.checkPermissionBlocking(new StringPermission(PROFILES, action));
  }
}
