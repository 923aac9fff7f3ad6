/// Keeps the outbox and the inbox small: days are made ahead as partitions and dropped when they are old. Dropping a partition is one short step however many
/// events it held.
@NullMarked
package io.kehu.platform.event.retention;

import org.jspecify.annotations.NullMarked;
