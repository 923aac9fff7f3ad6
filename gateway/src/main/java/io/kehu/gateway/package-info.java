/// The one door of Kehu. A request comes in at [io.kehu.gateway.door.Door], is given an id, shows
/// its token, is counted against its limits, and is forwarded to the service that its path names.
/// Nothing here knows a business rule, and the services trust nothing that was checked here.
@NullMarked
package io.kehu.gateway;

import org.jspecify.annotations.NullMarked;
