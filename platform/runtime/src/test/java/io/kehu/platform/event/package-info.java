/// A tiny publisher and consumer of gadget events, to see the relay, the consumers and the folds at work.
@NullMarked
package io.kehu.platform.event;

import org.jspecify.annotations.NullMarked;
