/// Pictures of figures, as SVG, for a mail or a page that has no code: the funnel and the trend of satisfaction, in either language.
@NullMarked
package io.kehu.analytics.chart;

import org.jspecify.annotations.NullMarked;
