/// Sends what waits in the outbox. One relay of a service is active, the one that holds an advisory lock on its database; the others stand by. The active
/// one gives committed rows the next positions, sends them in that order, waits until the broker has acknowledged them, and then notes how far it came. All
/// that it writes goes through the connection that holds the lock, so that a relay which lost the lock can no longer write anything.
@NullMarked
package io.kehu.platform.event.relay;

import org.jspecify.annotations.NullMarked;
