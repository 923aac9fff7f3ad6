/// Rows of other systems that could not be taken yet. One waits for a record that it names, and is taken when that comes; another was refused, and is kept
/// with the reason until it is mended and replayed, or the system sends a newer one. There is one for a record at most: the newest. Replays go the way of
/// imports, on behalf of whoever sent the row.
@NullMarked
package io.kehu.platform.sync.held;

import org.jspecify.annotations.NullMarked;
