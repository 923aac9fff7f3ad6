/// The proof that somebody was forgotten: what was erased where, what was kept on which ground, and what no erasure reaches. For programs and for people.
@NullMarked
package io.kehu.customer.erasure.certificate;

import org.jspecify.annotations.NullMarked;
