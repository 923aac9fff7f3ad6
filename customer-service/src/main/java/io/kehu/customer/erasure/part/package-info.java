/// What each service told that it erased and kept of a person; a certificate is made of it.
@NullMarked
package io.kehu.customer.erasure.part;

import org.jspecify.annotations.NullMarked;
