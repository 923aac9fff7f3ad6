package io.kehu.customer.match;

import io.kehu.platform.matching.Party;
import java.util.UUID;

/// A customer that may be the same as another.
///
/// @param visible to the caller
public record Lookalike(UUID id, String number, String name, boolean visible, Party party) {}
