/// What the ledger says must be there, and what is there: records, events, figures.
@NullMarked
package io.kehu.bench.crash.check;

import org.jspecify.annotations.NullMarked;
