package io.kehu.customer.match;

import io.smallrye.config.ConfigMapping;

/// How like two customers must be, and how much is compared to find out.
@ConfigMapping(prefix = "kehu.customer.matching")
public interface MatchConfig {
  /// From this score on two customers are held to be one: creation is refused unless the caller insists.
  double certain();

  /// From this score on somebody should look at them.
  double possible();

  /// How many customers of one blocking key are looked at.
  int block();

  /// How many customers one is compared with: those that share most keys.
  int compared();
}
