/// What each figure means, in words and as a formula, in both languages.
@NullMarked
package io.kehu.analytics.catalogue;

import org.jspecify.annotations.NullMarked;
