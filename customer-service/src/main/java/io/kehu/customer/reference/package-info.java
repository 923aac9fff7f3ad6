/// What other systems call our records. A reference belongs to one record until that goes on in another one; how new the record is by that
/// system's own counter or clock is kept with it, so that a late repeat of old data is refused.
/// A transaction locks the references that it asks for and remembers the answers; what it changes about them is written at
/// its end.
@NullMarked
package io.kehu.customer.reference;

import org.jspecify.annotations.NullMarked;
