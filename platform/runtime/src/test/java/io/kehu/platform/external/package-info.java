@NullMarked
package io.kehu.platform.external;

import org.jspecify.annotations.NullMarked;
