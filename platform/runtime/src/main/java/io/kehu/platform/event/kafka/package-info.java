/// The plain Kafka client, as the relay, the consumers and the folds use it: settings that keep order and lose nothing, topics that are made as the
/// house wants them, and the one loop that polls, hands over a batch and tries again.
@NullMarked
package io.kehu.platform.event.kafka;

import org.jspecify.annotations.NullMarked;
