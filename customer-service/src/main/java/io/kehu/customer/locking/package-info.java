/// Makes transactions that are about the same thing wait for one another, where no row exists yet that could be locked.
@NullMarked
package io.kehu.customer.locking;

import org.jspecify.annotations.NullMarked;
