/// Tests of the events' feed.
@NullMarked
package io.kehu.platform.event.feed;

import org.jspecify.annotations.NullMarked;
