package io.kehu.gateway.limit;

import java.util.List;

/// Network addresses as they are limited.
final class Addresses {
  private static final int GROUPS_OF_A_NETWORK = 4;

  private Addresses() {}

  /// An IPv4 address as it is; of an IPv6 address its first 64 bits, since one connection commonly
  /// owns all addresses below them.
  static String household(String host) {
    if (host.indexOf(':') < 0) {
      return host;
    }
    String[] groups = host.split(":", -1);
    if (groups.length <= GROUPS_OF_A_NETWORK) {
      return host;
    }
    return String.join(":", List.of(groups).subList(0, GROUPS_OF_A_NETWORK));
  }
}
