package io.kehu.platform.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Which permissions a role brings here.
@ApplicationScoped
public class Permissions {
  public static final String ADMINISTRATOR = "administrator";
  public static final String INTEGRATOR = "integrator";

  private final Map<String, Set<String>> byRole;

  Permissions(AccessConfig config) {
    byRole =
        config.roles().entrySet().stream()
            .collect(
                java.util.stream.Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
  }

  /// What the roles bring together. Nothing for an integrator: a machine has only the scopes of its token.
  public Set<String> of(Set<String> roles) {
    Set<String> permissions = new TreeSet<>();
    if (!roles.contains(INTEGRATOR)) {
      roles.forEach(role -> permissions.addAll(byRole.getOrDefault(role, Set.of())));
    }
    return permissions;
  }

  /// Everything that any role may do here.
  public Set<String> all() {
    Set<String> permissions = new TreeSet<>();
    byRole.values().forEach(permissions::addAll);
    return permissions;
  }

  static boolean hasEverything(Set<String> roles) {
    return roles.contains(ADMINISTRATOR) && !roles.contains(INTEGRATOR);
  }
}
