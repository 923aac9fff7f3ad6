/// Whether two records tell of the same person or organization, after Fellegi and Sunter (1969): each field that both
/// know is compared, each degree of likeness weighs as much as it is commoner among records of one party than among
/// records of two, and the weights add up to a probability. Every score comes with its reasons. Records that cannot be
/// the same are never compared: only those that share a blocking key. No database and no framework.
@NullMarked
package io.kehu.platform.matching;

import org.jspecify.annotations.NullMarked;
