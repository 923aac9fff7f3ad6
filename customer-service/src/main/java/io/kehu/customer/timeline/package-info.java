/// Everything that happened with a customer, newest first, whichever service it happened in. An entry is written once,
/// under the id of the event that told of it, and points to its source; what the source looks like now is the source's
/// to say.
@NullMarked
package io.kehu.customer.timeline;

import org.jspecify.annotations.NullMarked;
