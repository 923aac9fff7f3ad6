/// Tests of batches, imports and jobs.
@NullMarked
package io.kehu.platform.bulk;

import org.jspecify.annotations.NullMarked;
