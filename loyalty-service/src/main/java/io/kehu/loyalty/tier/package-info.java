/// Ranks customers by the points that they earned within a rolling year. Who earns enough rises at once; who no longer
/// has enough is moved down only by the nightly review, so that a return does not take a rank away in the middle of a
/// day. This feature does not know the ledger: [QualifyingPoints] is what it asks of it.
@NullMarked
package io.kehu.loyalty.tier;

import org.jspecify.annotations.NullMarked;
