package io.kehu.platform.access;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Map;

/// What each realm role may do in this service, and how far it sees.
@ConfigMapping(prefix = "kehu.access")
public interface AccessConfig {
  /// `kehu.access.roles.<role>=customers:read,customers:write`
  Map<String, List<String>> roles();

  /// `kehu.access.reach.<role>=TEAMS`
  Map<String, Caller.Reach> reach();
}
