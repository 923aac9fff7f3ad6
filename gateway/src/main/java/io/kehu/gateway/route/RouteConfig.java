package io.kehu.gateway.route;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.util.Map;

/// The services behind the door: `kehu.routes.<name>=http://host:port`.
@ConfigMapping(prefix = "kehu.routes")
public interface RouteConfig {
  /// Base address of each service by the name it has in `/api/<name>/`.
  @WithParentName
  Map<String, URI> services();
}
