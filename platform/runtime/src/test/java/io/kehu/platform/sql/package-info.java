@NullMarked
package io.kehu.platform.sql;

import org.jspecify.annotations.NullMarked;
