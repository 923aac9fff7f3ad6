/// What writes while things die, and the ledger of what was answered.
@NullMarked
package io.kehu.bench.crash.load;

import org.jspecify.annotations.NullMarked;
