package io.kehu.gateway.apidoc;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/// The merged document and the interactive page.
@ConfigMapping(prefix = "kehu.docs")
public interface DocsConfig {
  /// Where a browser begins to sign in.
  URI authorizationUrl();

  /// Where it exchanges the code for a token.
  URI tokenUrl();

  /// Public OAuth client of the page, with PKCE.
  @WithDefault("kehu-web")
  String client();

  /// How long one service may take to hand out its document.
  @WithDefault("5s")
  Duration timeout();

  /// How long the merged document serves.
  @WithDefault("60s")
  Duration remembered();

  /// The same while a service is missing in it.
  @WithDefault("5s")
  Duration rememberedIncomplete();
}
