/// Takes events of other services, once in effect. A batch is one transaction: the ids go into the inbox, the handlers of the new ones run, the offsets are
/// saved. Faults that pass are waited for; an event that fails of itself is parked with its reason, and later events of its key are parked behind it, so
/// that their order holds until an operator replays them.
@NullMarked
package io.kehu.platform.event.inbox;

import org.jspecify.annotations.NullMarked;
