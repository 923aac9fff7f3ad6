/// How well duplicates are found, against files whose true pairs are known.
@NullMarked
package io.kehu.bench.match;

import org.jspecify.annotations.NullMarked;
