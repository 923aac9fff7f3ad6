/// Many at once: batches and import jobs.
@NullMarked
package io.kehu.platform.bulk;

import org.jspecify.annotations.NullMarked;
