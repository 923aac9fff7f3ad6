package io.kehu.bench.match;

import io.kehu.platform.matching.BlockingKeys;
import io.kehu.platform.matching.Party;
import io.kehu.platform.matching.Profile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A record of a file whose true pairs are known.
///
/// @param entity whom it tells of: hidden from the matcher
/// @param taxId by which the service finds customers whatever their blocking keys
record GoldRecord(String entity, Profile profile, List<Long> keys, @Nullable String taxId) {
  static GoldRecord of(String entity, Party party) {
    Profile profile = Profile.of(party);
    return new GoldRecord(entity, profile, BlockingKeys.of(profile), party.taxId());
  }
}
