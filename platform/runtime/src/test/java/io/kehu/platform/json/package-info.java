@NullMarked
package io.kehu.platform.json;

import org.jspecify.annotations.NullMarked;
