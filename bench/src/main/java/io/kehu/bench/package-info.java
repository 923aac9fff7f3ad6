/// Benchmarks and fault tests (`./kehu bench`). Each measures Kehu beside a limit in the same run, both in turn, several
/// times over, and prints medians and the ratio: machines differ and are noisy, ratios travel.
@NullMarked
package io.kehu.bench;

import org.jspecify.annotations.NullMarked;
