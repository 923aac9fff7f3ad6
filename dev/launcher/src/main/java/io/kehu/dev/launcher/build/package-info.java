/// Maven runs: building what is stale, and the test run with its totals.
@NullMarked
package io.kehu.dev.launcher.build;

import org.jspecify.annotations.NullMarked;
