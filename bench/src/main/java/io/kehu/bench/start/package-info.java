/// How soon the whole platform is up, and what memory it wants.
@NullMarked
package io.kehu.bench.start;

import org.jspecify.annotations.NullMarked;
