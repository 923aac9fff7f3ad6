/// The clock of a service.
@NullMarked
package io.kehu.platform.time;

import org.jspecify.annotations.NullMarked;
