/// What the processors and the memory of the machine were used for, by process.
@NullMarked
package io.kehu.bench.machine;

import org.jspecify.annotations.NullMarked;
