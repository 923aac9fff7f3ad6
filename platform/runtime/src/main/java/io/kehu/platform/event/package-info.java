/// Events: out by the outbox, in by handlers, once in effect.
@NullMarked
package io.kehu.platform.event;

import org.jspecify.annotations.NullMarked;
