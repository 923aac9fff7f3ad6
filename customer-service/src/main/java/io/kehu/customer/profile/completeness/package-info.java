/// How much of a profile is filled in, and which profiles need upkeep (动态管理): records that nobody completes or verifies are worth less every month.
///
/// A section's completeness is the share of its fields' weights that are filled in, in percent; a customer's is the mean of its sections' by the sections' weights
/// (`kehu.customer.profile.weights.<section>`). Both are rounded down, so that only a full profile is complete. A profile's last verification is the earliest among the sections
/// that hold anything; it has none while one of them was never verified. Both figures stand in the customer's row, from where lists by owner and team are read in
/// order of an index; customers of whom nothing is known yet are in them with 0.
@NullMarked
package io.kehu.customer.profile.completeness;

import org.jspecify.annotations.NullMarked;
