package io.kehu.customer.development;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/// The levels that a follow-up may have: `kehu.customer.follow-up.levels.<CODE>.en` and `.zh`. As shipped in
/// application.properties, A to D by how soon the customer will buy.
@ConfigMapping(prefix = "kehu.customer.follow-up")
public interface FollowUpConfig {
  Map<String, Words> levels();

  /// What a level means.
  interface Words {
    String en();

    String zh();
  }
}
