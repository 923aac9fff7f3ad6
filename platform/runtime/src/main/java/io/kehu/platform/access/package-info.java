/// Who asks, and which records they may see.
@NullMarked
package io.kehu.platform.access;

import org.jspecify.annotations.NullMarked;
