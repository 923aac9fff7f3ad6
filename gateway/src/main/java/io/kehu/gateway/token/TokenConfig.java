package io.kehu.gateway.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/// Tokens at the door. Issuer and audience are set with `quarkus.oidc.*`.
@ConfigMapping(prefix = "kehu.tokens")
public interface TokenConfig {
  /// How many verified tokens are remembered.
  @WithDefault("20000")
  int remembered();

  /// Longest token that is looked at, in characters.
  @WithDefault("8192")
  int longest();

  /// Address prefixes that may be called without a token (GET, HEAD and POST only).
  @WithDefault("/api/desk/v1/survey-links/,/api/customer/v1/calendars/")
  List<String> publicPaths();

  /// Realm role of machines, see `kehu.limits.integrator`.
  @WithDefault("integrator")
  String integratorRole();
}
