/// Numbers that say how sure they are: every share and every mean comes with its count and its 95 % interval.
@NullMarked
package io.kehu.analytics.estimate;

import org.jspecify.annotations.NullMarked;
