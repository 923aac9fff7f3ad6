@NullMarked
package io.kehu.platform.page;

import org.jspecify.annotations.NullMarked;
