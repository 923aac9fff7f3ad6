/// Tests of the events' relay.
@NullMarked
package io.kehu.platform.event.relay;

import org.jspecify.annotations.NullMarked;
