/// The change feed: what happened in this service, in the order of the relay's positions, for systems that cannot read Kafka. An event appears once it has
/// a position, and no event gets a smaller one later; so a reader that follows the cursor misses nothing.
@NullMarked
package io.kehu.platform.event.feed;

import org.jspecify.annotations.NullMarked;
