/// Who comes back: repurchase and retention (requirement A5, first part).
@NullMarked
package io.kehu.analytics.retention;

import org.jspecify.annotations.NullMarked;
