@NullMarked
package io.kehu.platform.access;

import org.jspecify.annotations.NullMarked;
