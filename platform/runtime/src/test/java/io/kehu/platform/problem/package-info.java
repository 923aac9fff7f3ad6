@NullMarked
package io.kehu.platform.problem;

import org.jspecify.annotations.NullMarked;
