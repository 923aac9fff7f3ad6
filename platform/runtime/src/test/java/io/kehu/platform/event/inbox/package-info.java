/// Tests of the events' inbox.
@NullMarked
package io.kehu.platform.event.inbox;

import org.jspecify.annotations.NullMarked;
