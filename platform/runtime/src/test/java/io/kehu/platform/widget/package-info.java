/// A service in small, by which the platform tests itself: one aggregate that uses every part.
@NullMarked
package io.kehu.platform.widget;

import org.jspecify.annotations.NullMarked;
