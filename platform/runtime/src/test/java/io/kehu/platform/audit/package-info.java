@NullMarked
package io.kehu.platform.audit;

import org.jspecify.annotations.NullMarked;
