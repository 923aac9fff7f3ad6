/// Figures by customer go back as events, so that others can act on them.
@NullMarked
package io.kehu.analytics.feedback;

import org.jspecify.annotations.NullMarked;
