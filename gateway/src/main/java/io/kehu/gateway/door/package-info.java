/// The door itself. [io.kehu.gateway.door.Door] lists the gates in the order in which a request meets
/// them; each gate either lets it pass on or answers it with a problem.
@NullMarked
package io.kehu.gateway.door;

import org.jspecify.annotations.NullMarked;
