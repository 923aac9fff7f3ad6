/// How fast a file of customers gets in.
@NullMarked
package io.kehu.bench.bulk;

import org.jspecify.annotations.NullMarked;
