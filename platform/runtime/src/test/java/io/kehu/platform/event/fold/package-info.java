/// Tests of the events' fold.
@NullMarked
package io.kehu.platform.event.fold;

import org.jspecify.annotations.NullMarked;
