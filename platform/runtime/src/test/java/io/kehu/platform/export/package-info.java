/// Tests of exports.
@NullMarked
package io.kehu.platform.export;

import org.jspecify.annotations.NullMarked;
