/// Strict JSON, and patches onto records.
@NullMarked
package io.kehu.platform.json;

import org.jspecify.annotations.NullMarked;
