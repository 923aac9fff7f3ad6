/// Documents for people, in their language.
@NullMarked
package io.kehu.customer.printed;

import org.jspecify.annotations.NullMarked;
