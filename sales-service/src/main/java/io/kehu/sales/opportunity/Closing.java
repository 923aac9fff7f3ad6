package io.kehu.sales.opportunity;

import io.kehu.platform.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The end of a sale and what there is to learn from it.
///
/// @param amount what it came to in the end; null leaves the expected amount
/// @param rival who won it, or who was beaten
record Closing(
    Outcome outcome,
    @Nullable OutcomeReason reason,
    @Nullable String rival,
    @Nullable String lessons,
    @Nullable Money amount,
    Instant closedAt) {}
