/// The rules of the house as tests: who may import whom, and what no production class does. See
/// [io.kehu.testing.architecture.HouseRules].
@NullMarked
package io.kehu.testing.architecture;

import org.jspecify.annotations.NullMarked;
