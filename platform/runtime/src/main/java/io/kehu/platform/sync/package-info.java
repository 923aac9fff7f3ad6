/// Keeps other systems in step with us, and shows them how it goes. A row may name a record that is not here yet: it waits ([io.kehu.platform.sync.held])
/// and is taken when that comes, so that the order in which rows arrive does not matter. A row that is refused is kept with the reason, to be mended and
/// replayed. What became of every row is counted by system and kind, whichever way it came: alone, in a batch, or in a file.
@NullMarked
package io.kehu.platform.sync;

import org.jspecify.annotations.NullMarked;
