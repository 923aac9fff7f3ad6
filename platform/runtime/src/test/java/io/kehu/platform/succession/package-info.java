@NullMarked
package io.kehu.platform.succession;

import org.jspecify.annotations.NullMarked;
