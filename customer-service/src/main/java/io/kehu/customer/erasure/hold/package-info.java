/// What speaks against erasing somebody for now: business that is not finished.
@NullMarked
package io.kehu.customer.erasure.hold;

import org.jspecify.annotations.NullMarked;
