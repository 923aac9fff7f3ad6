package io.kehu.testing.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/// The realm's roles and what the service under test grants to each.
///
/// @param granted permissions by role; a role that the service does not mention has none
record Roles(Map<String, Set<String>> granted) {

  /// Roles of people. An integrator holds no permission by its role and is tried by its scopes
  /// instead.
  static final List<String> ALL =
      List.of(
          "executive",
          "sales-manager",
          "sales-rep",
          "service-supervisor",
          "service-agent",
          "call-centre-agent",
          "marketer",
          "analyst",
          "administrator",
          "customer",
          "partner");

  /// From `kehu.access.roles.<role>` of the running application.
  static Roles ofApplication() {
    Config config = ConfigProvider.getConfig();
    return new Roles(
        ALL.stream()
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    role ->
                        config
                            .getOptionalValues("kehu.access.roles." + role, String.class)
                            .map(Set::copyOf)
                            .orElseGet(Set::of))));
  }

  boolean may(String role, Set<String> anyOf) {
    return role.equals("administrator")
        || granted.getOrDefault(role, Set.of()).stream().anyMatch(anyOf::contains);
  }
}
