/// What other systems call our records. A reference belongs to one record for ever after; how new the record is by that
/// system's own counter or clock is kept with it, so that a late repeat of old data is refused.
@NullMarked
package io.kehu.customer.reference;

import org.jspecify.annotations.NullMarked;
