/// How fast events get from a commit to whoever wants them.
@NullMarked
package io.kehu.bench.event;

import org.jspecify.annotations.NullMarked;
