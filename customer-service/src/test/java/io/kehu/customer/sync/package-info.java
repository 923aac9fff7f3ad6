/// Other systems that keep in step with us, over HTTP: in any order, with errors, and compared in the end.
@NullMarked
package io.kehu.customer.sync;

import org.jspecify.annotations.NullMarked;
