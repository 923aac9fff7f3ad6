@NullMarked
package io.kehu.platform.secret;

import org.jspecify.annotations.NullMarked;
